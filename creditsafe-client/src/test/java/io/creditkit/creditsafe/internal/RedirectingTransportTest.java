package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectingTransportTest {

    private static final URI BASE = URI.create("https://api.example/v1");

    private final FakeTransport wire = new FakeTransport();
    private final Transport redirecting = new RedirectingTransport(wire, BASE);

    private static Map<String, String> to(String location) {
        return Map.of("Location", location);
    }

    @Test
    void a_large_report_is_fetched_from_where_it_was_put() {
        wire.answers(302, "", to("https://files.example/report?signature=abc")).answers(200, "{\"report\":{}}");

        Answer answer = redirecting.send(Calls.BILLED);

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"report\":{}}");
        assertThat(answer.endpoint()).isEqualTo(Calls.BILLED.endpoint());
        ApiCall second = wire.calls().get(1);
        assertThat(second.target()).isEqualTo("https://files.example/report?signature=abc");
        assertThat(second.headers()).isEmpty();
        assertThat(second.endpoint().mayRepeat()).isTrue();
        assertThat(second.toString()).doesNotContain("signature");
    }

    @Test
    void two_hops_are_followed_and_a_third_is_not() {
        wire.answers(302, "", to("https://a.example/1"))
                .answers(302, "", to("https://a.example/2"))
                .answers(302, "", to("https://a.example/3"));

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> redirecting.send(Calls.BILLED));

        assertThat(wire.calls()).hasSize(3);
        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://files.example/report", "ftp://files.example/x", "https:///nohost", "http://[broken"})
    void no_other_place_than_https_is_followed(String location) {
        wire.answers(302, "", to(location));

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> redirecting.send(Calls.BILLED));

        assertThat(wire.calls()).hasSize(1);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.getMessage()).doesNotContain("files.example");
    }

    @Test
    void an_expired_place_is_no_refusal_of_the_order() {
        wire.answers(302, "", to("https://files.example/report")).answers(403, "<Error>Expired</Error>");

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> redirecting.send(Calls.BILLED));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure).hasMessageContaining("403");
    }

    @Test
    void a_download_that_breaks_leaves_the_order_in_doubt() {
        wire.answers(302, "", to("https://files.example/report")).fails(Ending.TIMED_OUT, Outcome.NOTHING_DONE);

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> redirecting.send(Calls.BILLED));

        assertThat(failure.timedOut()).isTrue();
        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @Test
    void a_change_is_not_sent_elsewhere() {
        wire.answers(307, "", to("https://files.example/"));
        ApiCall change = ApiCall.to(Endpoint.change("updateEventRules", Endpoint.Method.PUT, "/x"))
                .build();

        assertThat(redirecting.send(change).status()).isEqualTo(307);
    }

    @Test
    void from_https_nothing_leads_to_plain_http_on_this_machine() {
        wire.answers(302, "", to("http://127.0.0.1:9/metadata"));

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> redirecting.send(Calls.BILLED));

        assertThat(failure).hasMessageContaining("not under https");
        assertThat(wire.calls()).hasSize(1);
    }
}
