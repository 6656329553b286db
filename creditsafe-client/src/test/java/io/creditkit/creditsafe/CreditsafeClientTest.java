package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsafeClientTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final String ACCESS = "/v1/access";

    @Test
    void a_client_logs_in_when_it_is_first_needed_and_introduces_itself() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("{}")));
        api.wire().verify(0, anyRequestedFor(anyUrl()));

        api.client().access().subscription();

        api.wire()
                .verify(postRequestedFor(urlEqualTo("/v1/authenticate"))
                        .withHeader("Authorization", absent())
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("User-Agent", equalTo("CreditKit (Creditsafe Connect v1)"))
                        .withRequestBody(equalToJson("{\"username\":\"test-user\",\"password\":\"test-secret\"}")));
        api.wire().verify(getRequestedFor(urlEqualTo(ACCESS)).withHeader("Authorization", equalTo(api.bearer("one"))));
    }

    @Test
    void a_login_sends_nothing_but_what_it_needs() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("{}")));
        String body = "{\"username\":\"somebody\",\"password\":\"Säge \\\"& {0}\"}";
        try (CreditsafeClient client = api.builder()
                .credentials(Credentials.ofPassword("somebody", "Säge \"& {0}"))
                .build()) {
            client.access().subscription();
        }

        List<LoggedRequest> logins =
                api.wire().findAll(postRequestedFor(anyUrl()).withRequestBody(equalTo(body)));
        assertThat(logins).singleElement().satisfies(login -> {
            assertThat(login.getUrl()).isEqualTo("/v1/authenticate");
            assertThat(login.getHeaders().keys())
                    .containsExactlyInAnyOrder(
                            "Accept",
                            "Accept-Encoding",
                            "Connection",
                            "Content-Length",
                            "Content-Type",
                            "Host",
                            "User-Agent");
            assertThat(login.getHeader("Accept")).isEqualTo("application/json");
            assertThat(login.getHeader("Content-Type")).isEqualTo("application/json");
        });
    }

    @Test
    void a_wrong_password_is_sent_once_and_never_again() {
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withBody("{\"message\":\"Access denied - check username and password\"}")));

        for (int i = 0; i < 3; i++) {
            AuthenticationException failure = catchThrowableOfType(
                    AuthenticationException.class, () -> api.client().access().subscription());
            assertThat(failure.operation()).isEqualTo("Authenticate");
            assertThat(failure).hasMessageContaining("Access denied").hasMessageNotContaining("test-secret");
        }

        api.wire().verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void an_expired_token_is_replaced_and_the_call_repeated() {
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .inScenario("login")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(api.token("old"))
                        .willSetStateTo("again"));
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .inScenario("login")
                        .whenScenarioStateIs("again")
                        .willReturn(api.token("new")));
        api.wire()
                .stubFor(get(urlEqualTo(ACCESS))
                        .willReturn(aResponse().withStatus(401).withBody("{\"error\":\"Invalid token.\"}")));
        api.wire()
                .stubFor(get(urlEqualTo(ACCESS))
                        .withHeader("Authorization", equalTo(api.bearer("new")))
                        .willReturn(okJson("{}")));

        assertThat(api.client().access().subscription().lines()).isEmpty();

        api.wire().verify(2, getRequestedFor(urlEqualTo(ACCESS)));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_free_call_that_breaks_off_is_tried_four_times(Fault fault) {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(aResponse().withFault(fault)));

        assertThatThrownBy(() -> api.client().access().subscription())
                .isInstanceOfAny(TransportException.class, ResponseFormatException.class);

        if (fault != Fault.MALFORMED_RESPONSE_CHUNK) {
            api.wire().verify(4, getRequestedFor(urlEqualTo(ACCESS)));
        }
    }

    @Test
    void a_silent_server_is_given_up() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("{}").withFixedDelay(2000)));
        api.wire().stubFor(get(urlEqualTo("/v1/access/users/me")).willReturn(okJson("{}")));
        api.client().access().me(); // so that the server has begun and answers the login at once
        try (CreditsafeClient hasty = api.builder()
                .readTimeout(Duration.ofMillis(150))
                .retryBudget(Duration.ZERO)
                .build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> hasty.access().subscription());

            assertThat(failure.operation()).isEqualTo("subscriptionDetails");
            assertThat(failure.timedOut()).isTrue();
            assertThat(failure.outcomeUnknown()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Login</html>", "{\"countryAccess\":", ""})
    void an_answer_that_is_no_json_is_said_so(String body) {
        api.wire()
                .stubFor(get(urlEqualTo(ACCESS))
                        .willReturn(aResponse().withBody(body).withHeader("Content-Type", "text/html")));

        assertThatThrownBy(() -> api.client().access().subscription())
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("subscriptionDetails: status 200")
                .hasMessageNotContaining("Login");
    }

    @Test
    void json_counts_whatever_the_content_type_says() {
        api.wire()
                .stubFor(get(urlEqualTo(ACCESS))
                        .willReturn(aResponse()
                                .withBody("{\"correlationId\":\"é\"}")
                                .withHeader("Content-Type", "application:json")));

        assertThat(api.client().access().subscription().correlationId()).contains("é");
    }

    @Test
    void a_compressed_answer_is_unpacked() {
        String large = "{\"correlationId\":\"" + "x".repeat(5000) + "\"}";
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson(large)));

        assertThat(api.client().access().subscription().correlationId()).contains("x".repeat(5000));

        api.wire().verify(getRequestedFor(urlEqualTo(ACCESS)).withHeader("Accept-Encoding", equalTo("gzip")));
    }

    @Test
    void the_hosts_own_http_client_stays_open() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("{}")));
        OkHttpClient hosts = new OkHttpClient();

        CreditsafeClient client = api.builder().httpClient(hosts).build();
        client.access().subscription();
        client.close();
        client.close();

        assertThat(hosts.connectionPool().connectionCount()).isPositive();
        assertThat(hosts.dispatcher().executorService().isShutdown()).isFalse();
        assertThatThrownBy(() -> client.access().subscription()).isInstanceOf(IllegalStateException.class);
        hosts.connectionPool().evictAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://connect.example/v1",
                "ftp://localhost/v1",
                "https:///v1",
                "/v1",
                "https://user@host/v1",
                "https://host/v1?x=1"
            })
    void a_password_travels_under_https_or_stays_on_this_machine(String url) {
        assertThatThrownBy(() -> Environment.of(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/v1",
                "http://127.0.0.1/v1/",
                "http://[::1]:9/v1",
                "https://proxy.example/v1"
            })
    void a_safe_address_is_taken(String url) {
        assertThat(Environment.of(URI.create(url)).baseUrl().toString()).doesNotEndWith("/");
    }

    @Test
    void a_client_is_not_built_without_what_it_needs() {
        assertThatThrownBy(() -> CreditsafeClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("credentials");
        assertThatThrownBy(() -> CreditsafeClient.builder().requestsPerMinute(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditsafeClient.builder().readTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditsafeClient.builder().userAgent("a\nb"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Credentials.ofPassword(" ", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requests_beyond_the_limit_wait_for_their_minute() {
        api.wire().stubFor(get(urlEqualTo(ACCESS)).willReturn(okJson("{}")));
        try (CreditsafeClient slow = api.builder().requestsPerMinute(2).build()) {
            slow.access().subscription();
            slow.access().subscription();
        }

        assertThat(api.sleeper().waits()).containsExactly(Duration.ofMinutes(1));
    }
}
