package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.creditkit.creditsafe.CallListener.Billed;
import io.creditkit.creditsafe.company.ReportRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallListenerTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final ConnectId COMPANY = ConnectId.of("GB-0-1");
    private static final String REPORT = "{\"report\":{\"companySummary\":{\"businessName\":\"A\"}}}";

    /** Keeps all it hears. */
    private static final class Recorder implements CallListener {

        private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void started(Started call) {
            heard.add(call);
        }

        @Override
        public void attempted(Attempt attempt) {
            heard.add(attempt);
        }

        @Override
        public void completed(Completed call) {
            heard.add(call);
        }
    }

    private static void order(CreditsafeClient client) {
        client.companies().report(COMPANY, ReportRequest.usual());
    }

    @Test
    void a_call_is_heard_from_its_start_over_each_attempt_to_its_end() {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .inScenario("storm")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(429))
                        .willSetStateTo("calm"));
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .inScenario("storm")
                        .whenScenarioStateIs("calm")
                        .willReturn(okJson(REPORT)));
        Recorder recorder = new Recorder();
        try (CreditsafeClient client = api.builder().listener(recorder).build()) {
            order(client);
        }

        long waited = api.sleeper().waits().get(0).toNanos();
        assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMinutes(1).toNanos());
        assertThat(recorder.heard.get(1)).isInstanceOfSatisfying(CallListener.Attempt.class, login -> {
            assertThat(login.operation()).isEqualTo("Authenticate");
            assertThat(login.status()).hasValue(200);
        });
        assertThat(recorder.heard)
                .hasSize(5)
                .startsWith(new CallListener.Started("companyCreditReport", Billed.POSSIBLY))
                .contains(
                        new CallListener.Attempt("companyCreditReport", OptionalInt.of(429), Duration.ZERO, 0),
                        new CallListener.Attempt(
                                "companyCreditReport", OptionalInt.of(200), Duration.ZERO, REPORT.length()))
                .endsWith(new CallListener.Completed(
                        "companyCreditReport",
                        OptionalInt.of(200),
                        2,
                        Duration.ofNanos(waited),
                        REPORT.length(),
                        Billed.POSSIBLY));
    }

    @ParameterizedTest
    @CsvSource({"200,POSSIBLY", "400,NO", "403,NO", "404,NO", "500,POSSIBLY", "503,POSSIBLY"})
    void what_may_have_been_charged_is_told(int status, Billed billed) {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .willReturn(okJson(REPORT).withStatus(status)));
        Recorder recorder = new Recorder();
        try (CreditsafeClient client = api.builder().listener(recorder).build()) {
            if (status == 200) {
                order(client);
            } else {
                assertThatThrownBy(() -> order(client)).isInstanceOf(ApiException.class);
            }
        }

        assertThat(((CallListener.Completed) recorder.heard.get(recorder.heard.size() - 1)).billed())
                .isEqualTo(billed);
    }

    @Test
    void an_order_that_broke_off_may_have_been_charged() {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        Recorder recorder = new Recorder();
        try (CreditsafeClient client = api.builder().listener(recorder).build()) {
            assertThatThrownBy(() -> order(client)).isInstanceOf(TransportException.class);
        }

        assertThat(recorder.heard)
                .endsWith(new CallListener.Completed(
                        "companyCreditReport", OptionalInt.empty(), 1, Duration.ZERO, 0, Billed.POSSIBLY));
    }

    @Test
    void a_listener_that_fails_changes_nothing() {
        api.wire().stubFor(get(urlPathEqualTo("/v1/access")).willReturn(okJson("{}")));
        CallListener broken = new CallListener() {
            @Override
            public void started(Started call) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void completed(Completed call) {
                throw new IllegalStateException("broken");
            }
        };
        try (CreditsafeClient client = api.builder().listener(broken).build()) {
            assertThat(client.access().subscription().lines()).isEmpty();
        }
    }
}
