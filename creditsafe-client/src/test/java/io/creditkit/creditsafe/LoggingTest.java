package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.creditkit.creditsafe.company.ReportRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line for each call, and nothing in it that must not be in a log. */
class LoggingTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final String LOGGER = "DEBUG io.creditkit.creditsafe.http - ";
    private static final String CORRELATION = "5f2b7b4e-0c1d-4a3e-9f60-112233445566";
    private static final String ANSWER = "{\"correlationId\":\"" + CORRELATION
            + "\",\"message\":\"Barnaby Nightingale, born 1961-02-03\",\"report\":{\"companySummary\":"
            + "{\"businessName\":\"Nightingale Ironworks\"}},\"data\":[{\"name\":\"Nightingale\"}]}";

    /** Anything else that a line may hold is digits or one of these. */
    private static final Pattern LINE = Pattern.compile(Pattern.quote(LOGGER)
            + "(?<operation>[^:]+): status \\d{3}, \\d+ bytes, \\d+ ms, attempts 1, correlation id " + CORRELATION);

    private static void answersAll(ResponseDefinitionBuilder answer) {
        api.wire().stubFor(any(anyUrl()).atPriority(10).willReturn(answer));
    }

    @ParameterizedTest
    @CsvSource({"200", "403", "404"})
    void every_typed_operation_leaves_one_line_without_a_word_of_what_was_sent_or_received(int status) {
        answersAll(okJson(ANSWER).withStatus(status));
        ContractCalls.send(api.client(), client -> client.access().subscription()); // logs in
        Set<String> told = new TreeSet<>();

        for (Consumer<CreditsafeClient> call : ContractCalls.all()) {
            api.wire().resetRequests();
            LogFile log = LogFile.fromNow();

            ContractCalls.send(api.client(), call);

            Request sent = api.wire().getAllServeEvents().get(0).getRequest();
            String operation = TypedEndpoints.sentTo(
                            sent.getMethod().getName(),
                            sent.getUrl().split("\\?", 2)[0].substring("/v1".length()))
                    .operation();
            assertThat(log.lines()).singleElement().satisfies(line -> {
                assertThat(line).matches(LINE).startsWith(LOGGER + operation + ": status " + status);
                assertThat(line.substring(LOGGER.length() + operation.length()))
                        .doesNotContain(words(sent))
                        .doesNotContain("Nightingale", "1961", "eyJ", ApiServer.USER, ApiServer.PASSWORD);
            });
            told.add(operation);
        }

        assertThat(told)
                .hasSize((int) TypedEndpoints.all().stream()
                                .map(endpoint -> endpoint.operation())
                                .distinct()
                                .count()
                        - 1); // the login
    }

    /** Every piece of a request that has a letter and is no single word of the line itself, or is a longer number. */
    private static String[] words(Request sent) {
        String query = sent.getUrl().contains("?") ? sent.getUrl().split("\\?", 2)[1] : "";
        return Stream.concat(
                        Stream.of(query.split("[&=]")).map(LoggingTest::decoded),
                        Stream.concat(
                                Stream.of(sent.getUrl().split("[/?]")).map(LoggingTest::decoded),
                                Arrays.stream(sent.getBodyAsString().split("[\\s\"{}\\[\\]:,]+"))))
                .filter(word -> word.length() > 4)
                .filter(word ->
                        !Set.of("attempts", "status", "bytes", "correlation").contains(word))
                .distinct()
                .toArray(String[]::new);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_login_is_a_call_of_its_own_and_shows_neither_user_nor_token() {
        answersAll(okJson("{}"));
        LogFile log = LogFile.fromNow();

        api.client().access().subscription();
        api.client().access().subscription();

        assertThat(log.lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith(LOGGER + "Authenticate: status 200, "))
                .allSatisfy(line -> assertThat(line)
                        .matches(Pattern.quote(LOGGER) + "\\w+: status 200, \\d+ bytes, \\d+ ms, attempts 1")
                        .doesNotContain(ApiServer.USER, ApiServer.PASSWORD, "eyJ"));
    }

    @Test
    void the_attempts_of_a_call_stand_in_its_line_with_the_time_of_all() {
        api.wire()
                .stubFor(get(urlEqualTo("/v1/access"))
                        .inScenario("storm")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(429))
                        .willSetStateTo("calm"));
        api.wire()
                .stubFor(get(urlEqualTo("/v1/access"))
                        .inScenario("storm")
                        .whenScenarioStateIs("calm")
                        .willReturn(okJson("{}")));
        LogFile log = LogFile.fromNow();

        api.client().access().subscription();

        long waited = api.sleeper().waits().get(0).toMillis();
        assertThat(log.lines())
                .hasSize(2)
                .last()
                .isEqualTo(LOGGER + "subscriptionDetails: status 200, 2 bytes, " + waited + " ms, attempts 2");
    }

    @Test
    void a_call_without_an_answer_says_how_it_ended() {
        api.wire().stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        LogFile log = LogFile.fromNow();

        assertThatThrownBy(() -> api.client().companies().report(ConnectId.of("GB-0-1"), ReportRequest.usual()))
                .isInstanceOf(TransportException.class);

        assertThat(log.lines()).hasSize(2).last().isEqualTo(LOGGER + "companyCreditReport: BROKEN, 0 ms, attempts 1");
    }

    @Test
    void an_answer_that_is_too_large_says_so() {
        answersAll(okJson("{\"message\":\"" + "Nightingale".repeat(1000) + "\"}"));
        LogFile log = LogFile.fromNow();
        try (CreditsafeClient client = api.builder().largestAnswer(2000).build()) {
            assertThatThrownBy(() -> client.access().subscription()).isInstanceOf(ResponseFormatException.class);
        }

        assertThat(log.lines())
                .hasSize(2)
                .last()
                .isEqualTo(LOGGER + "subscriptionDetails: unreadable, 0 ms, attempts 1");
    }

    @Test
    void a_call_that_failed_over_its_login_is_told_as_such() {
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .willReturn(okJson("{\"message\":\"Access denied for test-user\"}")
                                .withStatus(401)));
        LogFile log = LogFile.fromNow();

        assertThatThrownBy(() -> api.client().access().subscription()).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> api.client().access().subscription()).isInstanceOf(AuthenticationException.class);

        String refused = "subscriptionDetails: status 401 of the login, 41 bytes, 0 ms, attempts 1";
        assertThat(log.lines())
                .containsExactly(
                        LOGGER + "Authenticate: status 401, 41 bytes, 0 ms, attempts 1",
                        LOGGER + refused,
                        LOGGER + refused);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"correlationId\":\"Barnaby\"}'",
        "'{\"correlationId\":\"5f2b7b4e 0c1d Barnaby\"}'",
        "'{\"correlationId\":7}'",
        "'{\"name\":\"5f2b7b4e-0c1d\"}'",
        "'[\"5f2b7b4e-0c1d\"]'",
        "'{\"data\":{\"correlationId\":\"5f2b7b4e-0c1d\"}}'"
    })
    void only_what_looks_like_a_correlation_id_is_told(String body) {
        answersAll(okJson(body));
        LogFile log = LogFile.fromNow();

        ContractCalls.send(api.client(), client -> client.access().subscription());

        assertThat(log.lines()).last().asString().endsWith(" attempts 1").doesNotContain("Barnaby");
    }

    @Test
    void what_a_renewed_token_and_a_redirect_cost_in_requests_is_counted() {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .inScenario("token")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(401))
                        .willSetStateTo("renewed"));
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .inScenario("token")
                        .whenScenarioStateIs("renewed")
                        .willReturn(aResponse().withStatus(302).withHeader("Location", "/store?key=secret")));
        api.wire().stubFor(get(urlPathEqualTo("/store")).willReturn(okJson(ANSWER)));
        LogFile log = LogFile.fromNow();

        api.client().companies().report(ConnectId.of("GB-0-1"), ReportRequest.usual());

        assertThat(log.lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("attempts 3")
                .doesNotContain("secret", "store");
    }
}
