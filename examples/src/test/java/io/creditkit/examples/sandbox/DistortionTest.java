package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        JsonNode changed = distorted(FaultKind.EVENT_TWICE, EVENTS);

        assertThat(ids(changed)).containsExactly("7", "8", "7", "8");
        assertThat(changed.path("totalCount").asInt()).isEqualTo(4);
    }

    @Test
    void an_event_is_held_back_that_is_older_than_others_which_are_there() throws IOException {
        JsonNode changed = distorted(FaultKind.EVENT_LATE, """
                {"totalCount": 4, "data": [
                  {"notificationEventId": 7, "createdDate": "2026-11-05 08:00:00"},
                  {"notificationEventId": 8, "createdDate": "2026-11-04 08:00:00"},
                  {"notificationEventId": 9, "createdDate": "2026-11-05 07:00:00"},
                  {"notificationEventId": 6, "createdDate": "2026-11-03 08:00:00"}]}
                """);

        assertThat(ids(changed)).containsExactly("7", "9", "6");
        assertThat(changed.path("totalCount").asInt()).isEqualTo(3);
    }

    @Test
    void where_no_event_is_a_day_older_than_the_newest_that_one_is_held_back() throws IOException {
        JsonNode changed = distorted(FaultKind.EVENT_LATE, EVENTS);

        assertThat(ids(changed)).containsExactly("8");
        assertThat(changed.path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void every_fault_that_the_switches_know_has_a_method() throws ReflectiveOperationException {
        Set<FaultKind> ordered = EnumSet.noneOf(FaultKind.class);
        for (Method method : Fault.class.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Fault.class) {
                Object[] times = method.getParameterCount() == 0 ? new Object[0] : new Object[] {Duration.ofSeconds(2)};
                ordered.add(((Fault) method.invoke(null, times)).kind());
            }
        }

        assertThat(ordered).containsExactlyInAnyOrder(FaultKind.values());
    }

    @Test
    void a_fault_for_no_call_or_a_time_before_now_is_refused() {
        assertThatThrownBy(() -> Fault.serverError().times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.slow(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_report_loses_the_sections_that_it_names() throws IOException {
        JsonNode changed = distorted(
                FaultKind.FAILED_SECTIONS,
                "{\"report\": {\"companyId\": \"x\", \"paymentData\": {}, \"directors\": {}}}");

        assertThat(changed.path("report").has("paymentData")).isFalse();
        assertThat(changed.path("report").has("directors")).isTrue();
        assertThat(changed.path("failedSections")).hasSize(2);
    }

    @Test
    void every_object_gets_a_field_that_nobody_described_and_numbers_stay_as_written() throws IOException {
        JsonNode changed = distorted(FaultKind.UNKNOWN_FIELDS, "{\"a\": [{\"b\": 1.50}]}");

        assertThat(changed.has("sandboxNews")).isTrue();
        assertThat(changed.path("a").path(0).has("sandboxNews")).isTrue();
        assertThat(distorted(FaultKind.UNKNOWN_FIELDS, "[{}]").path(0).has("sandboxNews"))
                .isTrue();
        assertThat(new String(
                        Distortion.of(FaultKind.UNKNOWN_FIELDS, answer("{\"b\": 1.50}"))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("1.50");
    }

    @Test
    void an_answer_of_another_form_stays_as_it_is() {
        for (FaultKind kind : List.of(FaultKind.FAILED_SECTIONS, FaultKind.EVENT_TWICE, FaultKind.EVENT_LATE)) {
            assertThat(Distortion.of(kind, answer("{\"companies\":[]}")).body())
                    .asString()
                    .isEqualTo("{\"companies\":[]}");
        }
        Answer file = Answer.file("application/pdf", new byte[] {'%', 'P', 'D', 'F'});
        assertThat(Distortion.of(FaultKind.UNKNOWN_FIELDS, file)).isSameAs(file);
        Answer none = Answer.noContent();
        assertThat(Distortion.of(FaultKind.UNKNOWN_FIELDS, none)).isSameAs(none);
    }

    @Test
    void a_star_in_the_path_of_a_fault_stands_for_one_part() {
        Fault fault = Fault.eventLate().on("/v1/a/*/events");

        assertThat(fault.concerns("/v1/a/7/events")).isTrue();
        assertThat(fault.concerns("/v1/a/7/8/events")).isFalse();
        assertThat(fault.concerns("/v1/a/7")).isFalse();
        assertThat(Fault.eventLate().concerns("/v1/companies/x")).isTrue();
    }

    private static JsonNode distorted(FaultKind kind, String body) throws IOException {
        return MAPPER.readTree(Distortion.of(kind, answer(body)).body());
    }

    private static Answer answer(String body) {
        return Answer.json(200, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("data").findValuesAsText("notificationEventId");
    }
}
