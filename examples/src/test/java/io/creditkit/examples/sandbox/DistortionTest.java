package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the faults that change an answer make of it. */
class DistortionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String EVENTS = """
            {"totalCount": 2, "data": [
              {"notificationEventId": 7, "createdDate": "2026-11-05T08:00:00"},
              {"notificationEventId": 8, "createdDate": "2026-11-03T08:00:00"}]}
            """;

    @Test
    void every_event_is_there_twice_and_counted_twice() throws IOException {
        JsonNode changed = distorted(Faults.Kind.EVENT_TWICE, EVENTS);

        assertThat(ids(changed)).containsExactly("7", "8", "7", "8");
        assertThat(changed.path("totalCount").asInt()).isEqualTo(4);
    }

    @Test
    void the_event_that_was_created_last_is_held_back() throws IOException {
        JsonNode changed = distorted(Faults.Kind.EVENT_LATE, EVENTS);

        assertThat(ids(changed)).containsExactly("8");
        assertThat(changed.path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void a_report_loses_the_sections_that_it_names() throws IOException {
        JsonNode changed = distorted(
                Faults.Kind.FAILED_SECTIONS,
                "{\"report\": {\"companyId\": \"x\", \"paymentData\": {}, \"directors\": {}}}");

        assertThat(changed.path("report").has("paymentData")).isFalse();
        assertThat(changed.path("report").has("directors")).isTrue();
        assertThat(changed.path("failedSections")).hasSize(2);
    }

    @Test
    void every_object_gets_a_field_that_nobody_described_and_numbers_stay_as_written() throws IOException {
        JsonNode changed = distorted(Faults.Kind.UNKNOWN_FIELDS, "{\"a\": [{\"b\": 1.50}]}");

        assertThat(changed.has("sandboxNews")).isTrue();
        assertThat(changed.path("a").path(0).has("sandboxNews")).isTrue();
        assertThat(new String(
                        Distortion.of(Faults.Kind.UNKNOWN_FIELDS, answer("{\"b\": 1.50}"))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("1.50");
    }

    @Test
    void an_answer_of_another_form_stays_as_it_is() {
        for (Faults.Kind kind : List.of(Faults.Kind.FAILED_SECTIONS, Faults.Kind.EVENT_TWICE, Faults.Kind.EVENT_LATE)) {
            assertThat(Distortion.of(kind, answer("{\"companies\":[]}")).body())
                    .asString()
                    .isEqualTo("{\"companies\":[]}");
        }
        Answer none = Answer.noContent();
        assertThat(Distortion.of(Faults.Kind.UNKNOWN_FIELDS, none)).isSameAs(none);
    }

    @Test
    void a_star_in_the_path_of_a_fault_stands_for_one_part() {
        Faults.Order order = new Faults.Order("/v1/a/*/events", Faults.Kind.EVENT_LATE, 1, Duration.ZERO);

        assertThat(order.concerns("/v1/a/7/events")).isTrue();
        assertThat(order.concerns("/v1/a/7/8/events")).isFalse();
        assertThat(order.concerns("/v1/a/7")).isFalse();
        assertThat(new Faults.Order("/v1/", Faults.Kind.EVENT_LATE, 1, Duration.ZERO).concerns("/v1/companies/x"))
                .isTrue();
    }

    private static JsonNode distorted(Faults.Kind kind, String body) throws IOException {
        return MAPPER.readTree(Distortion.of(kind, answer(body)).body());
    }

    private static Answer answer(String body) {
        return Answer.json(200, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("data").findValuesAsText("notificationEventId");
    }
}
