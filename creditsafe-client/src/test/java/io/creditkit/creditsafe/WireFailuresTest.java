package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between here and there, and what the caller learns of it. */
class WireFailuresTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final ConnectId COMPANY = ConnectId.of("GB-0-1");
    private static final String REPORT_PATH = "/v1/companies/GB-0-1";
    private static final String ACCESS = "/v1/access";

    private static void order(CreditsafeClient client) {
        client.companies().report(COMPANY, ReportRequest.usual());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void an_order_that_breaks_off_is_sent_once_and_may_have_been_billed(Fault fault) {
        api.wire()
                .stubFor(get(urlPathEqualTo(REPORT_PATH)).willReturn(aResponse().withFault(fault)));

        CreditsafeException failure = catchThrowableOfType(CreditsafeException.class, () -> order(api.client()));

        assertThat(failure).isInstanceOfAny(TransportException.class, ResponseFormatException.class);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure).hasMessageContaining("look before you order again");
        api.wire().verify(1, getRequestedFor(urlPathEqualTo(REPORT_PATH)));
    }

    @Test
    void an_order_that_is_not_answered_in_time_is_sent_once_and_may_have_been_billed() {
        api.wire()
                .stubFor(
                        get(urlPathEqualTo(REPORT_PATH)).willReturn(okJson("{}").withFixedDelay(3000)));
        try (CreditsafeClient hasty =
                api.builder().reportTimeout(Duration.ofMillis(150)).build()) {
            TransportException failure = catchThrowableOfType(TransportException.class, () -> order(hasty));

            assertThat(failure.timedOut()).isTrue();
            assertThat(failure.outcomeUnknown()).isTrue();
        }
        api.wire().verify(1, getRequestedFor(urlPathEqualTo(REPORT_PATH)));
    }

    @Test
    void an_answer_that_trickles_is_given_up() {
        api.wire()
                .stubFor(get(urlEqualTo(ACCESS))
                        .willReturn(okJson("{\"correlationId\":\"" + "x".repeat(4000) + "\"}")
                                .withChunkedDribbleDelay(40, 6000)));
        try (CreditsafeClient hasty = api.builder()
                .connectTimeout(Duration.ofMillis(200))
                .readTimeout(Duration.ofMillis(300))
                .retry(RetryPolicy.none())
                .build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> hasty.access().subscription());

            assertThat(failure.timedOut()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Smith &amp; Sons 1234</body></html>",
                "{\"report\":{\"companySummary\":{\"businessName\":\"Smith 12",
                "{\"report\":{\"name\":Smith}}",
                "Smith",
                ""
            })
    void a_report_that_is_no_json_shows_its_shape_and_no_word(String body) {
        api.wire()
                .stubFor(get(urlPathEqualTo(REPORT_PATH))
                        .willReturn(aResponse().withBody(body).withHeader("Content-Type", "text/html; charset=utf-8")));

        ResponseFormatException failure =
                catchThrowableOfType(ResponseFormatException.class, () -> order(api.client()));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure)
                .hasMessageContaining("companyCreditReport: status 200 with ")
                .hasMessageContaining("(text/html; charset=utf-8)");
        assertThat(failure.excerpt()).hasSizeLessThanOrEqualTo(160).doesNotContain("Smith", "1234");
        assertThat(failure.excerpt().isEmpty()).isEqualTo(body.isEmpty());
        assertThat(allMessages(failure)).doesNotContain("Smith", "1234");
        api.wire().verify(1, getRequestedFor(urlPathEqualTo(REPORT_PATH)));
    }

    private static String allMessages(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause).append('\n');
        }
        return messages.toString();
    }

    @Test
    void the_shape_of_what_breaks_off_is_shown() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("{\"name\":\"Ann 7\",\"list\":[1,")));

        ResponseFormatException failure = catchThrowableOfType(
                ResponseFormatException.class, () -> api.client().access().subscription());

        assertThat(failure.excerpt()).isEqualTo("{\"xxxx\":\"xxx 0\",\"xxxx\":[0,");
        assertThat(failure).hasMessageContaining("JSON that breaks off");
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void json_nested_without_end_is_refused() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("[".repeat(100_000))));

        assertThatThrownBy(() -> api.client().access().subscription())
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void no_content_is_an_empty_answer() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(aResponse().withStatus(204)));

        assertThat(api.client().access().subscription().lines()).isEmpty();
    }

    @Test
    void a_storm_of_429_stops_all_callers_of_the_account() throws Exception {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(aResponse().withStatus(429)));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<RateLimitException>> failures = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                failures.add(threads.submit(() -> catchThrowableOfType(
                        RateLimitException.class, () -> api.client().access().subscription())));
            }
            for (Future<RateLimitException> failure : failures) {
                assertThat(failure.get(30, TimeUnit.SECONDS).retryAfter()).isEqualTo(Duration.ofMinutes(1));
            }
        } finally {
            threads.shutdownNow();
        }

        int sent = api.wire().findAll(getRequestedFor(urlEqualTo(ACCESS))).size();
        assertThat(sent).isBetween(6, 24);
        assertThat(api.sleeper().waits()).isNotEmpty();
        Duration left = Duration.between(TestClock.START, api.clock().instant());
        assertThat(left).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_blocked_login_is_left_alone_for_two_minutes() {
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .inScenario("block")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(429))
                        .willSetStateTo("open"));
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .inScenario("block")
                        .whenScenarioStateIs("open")
                        .willReturn(api.token("one")));
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("{}")));

        api.client().access().subscription();

        assertThat(api.sleeper().waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(132)));
        api.wire().verify(2, postRequestedFor(urlEqualTo("/v1/authenticate")));
    }

    @Test
    void a_token_that_ends_in_the_middle_of_a_list_is_renewed_there() {
        logsInAs("old", Scenario.STARTED, "second");
        logsInAs("new", "second", "third");
        String path = "/v1/monitoring/portfolios/77/companies";
        for (int page = 0; page < 3; page++) {
            String next = page < 2 ? Integer.toString(page + 1) : "null";
            String body = "{\"totalCount\":3,\"data\":[{\"id\":\"GB-0-" + page + "\"}],\"paging\":{\"next\":" + next
                    + ",\"last\":2}}";
            String token = page == 0 ? "old" : "new";
            api.wire()
                    .stubFor(get(urlEqualTo(path + "?page=" + page + "&pageSize=1"))
                            .willReturn(aResponse().withStatus(401).withBody("{\"error\":\"Invalid token.\"}")));
            api.wire()
                    .stubFor(get(urlEqualTo(path + "?page=" + page + "&pageSize=1"))
                            .withHeader("Authorization", equalTo(api.bearer(token)))
                            .willReturn(okJson(body)));
        }

        List<String> ids =
                api.client().monitoring().companies().list(PortfolioId.of("77"), PageRequest.first(1)).stream()
                        .map(company -> company.id().orElseThrow().value())
                        .toList();

        assertThat(ids).containsExactly("GB-0-0", "GB-0-1", "GB-0-2");
        api.wire().verify(4, getRequestedFor(urlPathEqualTo(path)));
        api.wire().verify(2, postRequestedFor(urlEqualTo("/v1/authenticate")));
    }

    private static void logsInAs(String mark, String state, String next) {
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .inScenario("login")
                        .whenScenarioStateIs(state)
                        .willReturn(api.token(mark))
                        .willSetStateTo(next));
    }

    @Test
    void what_is_searched_for_shows_in_no_message() {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies"))
                        .willReturn(aResponse().withStatus(500)));
        CompanySearchRequest request = CompanySearchRequest.builder()
                .addCountries(CountryCode.of("GB"))
                .name("Ann Example")
                .build();
        assertThat(request.toString()).doesNotContain("Ann");
        try (CreditsafeClient once = api.builder().retry(RetryPolicy.none()).build()) {
            assertThatThrownBy(() -> once.companies().search(request))
                    .isInstanceOf(ServerException.class)
                    .hasMessageNotContaining("Ann");
        }
    }

    @Test
    void a_large_report_is_fetched_again_from_its_place_and_not_ordered_again() {
        api.wire()
                .stubFor(get(urlPathEqualTo(REPORT_PATH))
                        .willReturn(aResponse().withStatus(302).withHeader("Location", "/store/report?signature=abc")));
        api.wire()
                .stubFor(get(urlEqualTo("/store/report?signature=abc"))
                        .inScenario("store")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(503))
                        .willSetStateTo("up"));
        api.wire()
                .stubFor(get(urlEqualTo("/store/report?signature=abc"))
                        .inScenario("store")
                        .whenScenarioStateIs("up")
                        .willReturn(okJson("{\"report\":{\"companySummary\":{}}}")));

        order(api.client());

        api.wire().verify(1, getRequestedFor(urlPathEqualTo(REPORT_PATH)));
        api.wire()
                .verify(
                        2,
                        getRequestedFor(urlEqualTo("/store/report?signature=abc"))
                                .withoutHeader("Authorization")
                                .withoutHeader("Cookie"));
    }
}
