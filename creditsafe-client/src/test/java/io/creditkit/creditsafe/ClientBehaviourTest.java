package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.ReportLanguage;
import io.creditkit.creditsafe.company.ReportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientBehaviourTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final ConnectId COMPANY = ConnectId.of("GB-0-1");
    private static final String REPORT = "{\"report\":{\"companySummary\":{\"businessName\":\"A\"}}}";

    private static void reportIs(String path) {
        api.wire().stubFor(get(urlPathEqualTo(path)).willReturn(okJson(REPORT)));
    }

    private static CompanyReport order(CreditsafeClient client) {
        return client.companies().report(COMPANY, ReportRequest.usual());
    }

    @Test
    void changed_credentials_are_tried_after_a_refusal_and_refused_ones_never_again() {
        AtomicReference<Credentials> current = new AtomicReference<>(Credentials.ofPassword("test-user", "old"));
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .withRequestBody(equalToJson("{\"username\":\"test-user\",\"password\":\"old\"}"))
                        .willReturn(aResponse().withStatus(401)));
        api.wire().stubFor(get(urlEqualTo("/v1/access")).willReturn(okJson("{}")));
        try (CreditsafeClient client = api.builder().credentials(current::get).build()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> client.access().subscription()).isInstanceOf(AuthenticationException.class);
            }
            current.set(Credentials.ofPassword("test-user", "new"));
            client.access().subscription();
            client.access().subscription();
            current.set(Credentials.ofPassword("test-user", "old"));
            assertThatThrownBy(() -> client.access().subscription()).isInstanceOf(AuthenticationException.class);
        }

        api.wire().verify(2, postRequestedFor(urlEqualTo("/v1/authenticate")));
        api.wire().verify(2, getRequestedFor(urlEqualTo("/v1/access")));
    }

    @Test
    void threads_that_want_the_same_report_share_one_order() throws Exception {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .willReturn(okJson(REPORT).withFixedDelay(400)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch allThere = new CountDownLatch(8);
        try {
            List<Future<CompanyReport>> reports = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String reference = "caller " + i;
                reports.add(threads.submit(() -> {
                    allThere.countDown();
                    assertThat(allThere.await(20, TimeUnit.SECONDS)).isTrue();
                    return api.client()
                            .companies()
                            .report(
                                    COMPANY,
                                    ReportRequest.builder()
                                            .callReference(reference)
                                            .build());
                }));
            }
            for (Future<CompanyReport> report : reports) {
                assertThat(report.get(20, TimeUnit.SECONDS).document()).isNotEmpty();
            }
        } finally {
            threads.shutdownNow();
        }

        api.wire().verify(1, getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1")));
    }

    @Test
    void without_a_cache_each_later_call_orders() {
        reportIs("/v1/companies/GB-0-1");

        order(api.client());
        order(api.client());

        api.wire().verify(2, getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1")));
    }

    @Test
    void a_report_that_is_young_enough_is_not_ordered_again() {
        reportIs("/v1/companies/GB-0-1");
        try (CreditsafeClient client =
                api.builder().cache(CachePolicy.reportsUpTo(Duration.ofDays(7))).build()) {
            CompanyReport first = order(client);
            api.clock().advance(Duration.ofDays(6));
            assertThat(order(client)).isSameAs(first);
            client.companies()
                    .report(
                            COMPANY,
                            ReportRequest.builder()
                                    .language(ReportLanguage.GERMAN)
                                    .build());
            api.wire().verify(2, getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1")));

            api.clock().advance(Duration.ofDays(2));
            order(client);
            api.wire().verify(3, getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1")));

            client.companies().forgetReports(COMPANY);
            order(client);
            api.wire().verify(4, getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1")));
        }
    }

    @Test
    void the_locale_is_the_language_of_reports_that_name_none() {
        reportIs("/v1/companies/GB-0-1");
        try (CreditsafeClient client =
                api.builder().locale(Locale.CANADA_FRENCH).build()) {
            order(client);
            client.companies()
                    .report(
                            COMPANY,
                            ReportRequest.builder()
                                    .language(ReportLanguage.GERMAN)
                                    .build());
        }
        order(api.client());

        for (String language : List.of("fr", "de", "en")) {
            api.wire()
                    .verify(
                            1,
                            getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1"))
                                    .withQueryParam("language", equalTo(language)));
        }
    }

    @Test
    void search_criteria_are_asked_for_once_a_day() {
        api.wire().stubFor(get(urlPathEqualTo("/v1/companies/searchcriteria")).willReturn(okJson("{}")));
        Set<CountryCode> both = Set.of(CountryCode.of("DE"), CountryCode.of("GB"));

        api.client().companies().searchCriteria(both);
        api.clock().advance(Duration.ofHours(23));
        api.client().companies().searchCriteria(both);
        api.wire().verify(1, getRequestedFor(urlPathEqualTo("/v1/companies/searchcriteria")));
        api.client().companies().searchCriteria(Set.of(CountryCode.of("DE")));
        api.clock().advance(Duration.ofHours(2));
        api.client().companies().searchCriteria(both);

        api.wire().verify(3, getRequestedFor(urlPathEqualTo("/v1/companies/searchcriteria")));
    }

    @Test
    void clients_of_one_account_count_together() {
        api.wire().stubFor(get(urlEqualTo("/v1/access")).willReturn(okJson("{}")));
        RateLimit shared = RateLimit.perMinute(3, api.clock());
        try (CreditsafeClient one = api.builder().rateLimit(shared).build();
                CreditsafeClient two = api.builder().rateLimit(shared).build()) {
            one.access().subscription();
            two.access().subscription();
        }

        assertThat(api.sleeper().waits()).containsExactly(Duration.ofMinutes(1));
        assertThat(shared).hasToString("RateLimit[3 per minute]");
        assertThatThrownBy(() -> RateLimit.perMinute(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refusal_that_one_client_of_an_account_meets_pauses_the_other() {
        api.wire()
                .stubFor(get(urlEqualTo("/v1/access"))
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90")));
        api.wire().stubFor(get(urlEqualTo("/v1/access/users/me")).willReturn(okJson("{}")));
        RateLimit shared = RateLimit.perMinute(100, api.clock());
        try (CreditsafeClient one = api.builder()
                        .rateLimit(shared)
                        .retry(RetryPolicy.none())
                        .build();
                CreditsafeClient two = api.builder().rateLimit(shared).build()) {
            two.access().me();
            assertThatThrownBy(() -> one.access().subscription())
                    .isInstanceOfSatisfying(
                            RateLimitException.class,
                            failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(90)));
            assertThat(api.sleeper().waits()).isEmpty();

            two.access().me();
        }

        assertThat(api.sleeper().waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(99)));
    }

    @Test
    void an_answer_may_have_64_mb_unless_said_otherwise() {
        AtomicInteger size = new AtomicInteger(64 * 1024 * 1024);
        OkHttpClient withoutNetwork = new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create(
                                answerOf(chain.request().method().equals("GET") ? size.get() : 0),
                                MediaType.get("application/json")))
                        .build())
                .build();
        try (CreditsafeClient client = api.builder().httpClient(withoutNetwork).build()) {
            assertThat(client.access().subscription().lines()).isEmpty();
            size.incrementAndGet();
            assertThatThrownBy(() -> client.access().subscription())
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("more than the 67108864 bytes");
        }
    }

    /** A token, and blanks up to a size. */
    private static byte[] answerOf(int size) {
        byte[] token = ("{\"token\":\"" + ApiServer.jwt("one", TestClock.START.plus(Duration.ofHours(1))) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] answer = Arrays.copyOf(token, Math.max(size, token.length));
        Arrays.fill(answer, token.length, answer.length, (byte) ' ');
        return answer;
    }

    @Test
    void an_answer_larger_than_allowed_is_refused_also_if_it_is_small_on_the_wire() {
        String large = "{\"correlationId\":\"" + "x".repeat(100_000) + "\"}";
        api.wire().stubFor(get(urlEqualTo("/v1/access")).willReturn(okJson(large)));
        try (CreditsafeClient client = api.builder().largestAnswer(20_000).build()) {
            assertThatThrownBy(() -> client.access().subscription())
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("more than the 20000 bytes")
                    .hasMessageContaining("largestAnswer");
        }
        api.wire().verify(1, getRequestedFor(urlEqualTo("/v1/access")));
    }

    @Test
    void an_order_whose_answer_is_too_large_may_have_been_billed() {
        api.wire().stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1")).willReturn(okJson(REPORT + " ".repeat(5000))));
        try (CreditsafeClient client = api.builder().largestAnswer(2000).build()) {
            assertThatThrownBy(() -> order(client))
                    .isInstanceOfSatisfying(
                            ResponseFormatException.class,
                            failure -> assertThat(failure.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void the_policy_says_how_often_a_call_is_tried() {
        api.wire().stubFor(get(urlEqualTo("/v1/access")).willReturn(aResponse().withStatus(500)));
        RetryPolicy twice = RetryPolicy.builder()
                .attempts(2)
                .firstWait(Duration.ofSeconds(4))
                .longestWait(Duration.ofSeconds(4))
                .build();
        try (CreditsafeClient client = api.builder().retry(twice).build();
                CreditsafeClient once = api.builder().retry(RetryPolicy.none()).build()) {
            assertThatThrownBy(() -> client.access().subscription())
                    .isInstanceOfSatisfying(ServerException.class, failure -> {
                        assertThat(failure.attempts()).isEqualTo(2);
                        assertThat(failure.outcomeUnknown()).isFalse();
                    });
            assertThat(api.sleeper().waits())
                    .singleElement()
                    .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4)));
            assertThatThrownBy(() -> once.access().subscription()).isInstanceOf(ServerException.class);
        }
        api.wire().verify(3, getRequestedFor(urlEqualTo("/v1/access")));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> RetryPolicy.builder().attempts(0).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RetryPolicy.builder().firstWait(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        RetryPolicy.builder().longestWait(Duration.ofMillis(1)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        RetryPolicy.builder().budget(Duration.ofMillis(-1)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CachePolicy.reportsUpTo(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CachePolicy.builder().reports(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditsafeClient.builder().largestAnswer(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditsafeClient.builder().retryBudget(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_client_that_is_closed_sends_nothing() {
        CreditsafeClient client = api.builder().build();
        client.close();

        assertThatThrownBy(() -> client.access().subscription()).isInstanceOf(IllegalStateException.class);
        api.wire().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void a_client_starts_no_thread_but_those_that_the_http_library_names() {
        api.wire().stubFor(get(urlEqualTo("/v1/access")).willReturn(okJson("{}")));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (CreditsafeClient client = api.builder().build()) {
            client.access().subscription();

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .filteredOn(thread -> !thread.getName().matches("(qtp|Connector-Scheduler).*")) // the test's server
                    .allSatisfy(thread -> assertThat(thread.getName()).startsWith("Ok"))
                    .allMatch(Thread::isDaemon);
        }
    }
}
