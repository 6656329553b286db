package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatingTransportTest {

    private static final URI BASE = URI.create("https://api.example/v1");

    private final TestClock clock = new TestClock();

    private Transport authenticating(Transport wire) {
        return new AuthenticatingTransport(
                wire, new TokenCache(clock), BASE, () -> Credentials.ofPassword("user", "secret"), clock);
    }

    private String token(String mark) {
        return "{\"token\":\"" + ApiServer.jwt(mark, clock.instant().plus(Duration.ofHours(1))) + "\"}";
    }

    private static long logins(FakeTransport wire) {
        return wire.calls().stream()
                .filter(call -> call.endpoint().equals(Endpoint.AUTHENTICATE))
                .count();
    }

    @Test
    void one_login_serves_many_calls() {
        FakeTransport wire = new FakeTransport().answers(200, token("a")).answers(200, "{}");
        Transport transport = authenticating(wire);

        transport.send(Calls.FREE);
        transport.send(Calls.FREE);

        assertThat(logins(wire)).isEqualTo(1);
        assertThat(wire.calls().get(0).body().map(Payload::text))
                .contains("{\"username\":\"user\",\"password\":\"secret\"}");
        assertThat(wire.calls().get(0).headers()).doesNotContainKey("Authorization");
        assertThat(wire.calls().get(2).headers().get("Authorization")).startsWith("Bearer ");
    }

    @Test
    void sixteen_threads_wait_for_one_login() throws Exception {
        CountDownLatch allThere = new CountDownLatch(16);
        FakeTransport wire = new FakeTransport().answers(200, token("a")).answers(200, "{}");
        Transport transport = authenticating(call -> {
            if (call.endpoint().equals(Endpoint.AUTHENTICATE)) {
                await(allThere);
            }
            return wire.send(call);
        });
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> {
                    allThere.countDown();
                    return transport.send(Calls.FREE);
                }));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(logins(wire)).isEqualTo(1);
    }

    @Test
    void sixteen_threads_whose_token_is_refused_at_once_renew_it_once() throws Exception {
        CountDownLatch refused = new CountDownLatch(16);
        AtomicInteger logins = new AtomicInteger();
        Map<String, Integer> sent = new ConcurrentHashMap<>();
        Transport transport = authenticating(call -> {
            if (call.endpoint().equals(Endpoint.AUTHENTICATE)) {
                return FakeTransport.answer(call.endpoint(), 200, token("login " + logins.incrementAndGet()), Map.of());
            }
            String bearer = call.headers().get("Authorization");
            sent.merge(bearer, 1, Integer::sum);
            if (!bearer.equals(bearerOf("login 1"))) {
                return FakeTransport.answer(call.endpoint(), 200, "{}", Map.of());
            }
            refused.countDown();
            await(refused);
            return FakeTransport.answer(call.endpoint(), 401, "{\"error\":\"Invalid token.\"}", Map.of());
        });
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> transport.send(Calls.FREE)));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(logins).hasValue(2);
        assertThat(sent).containsOnly(Map.entry(bearerOf("login 1"), 16), Map.entry(bearerOf("login 2"), 16));
    }

    private String bearerOf(String mark) {
        return "Bearer " + ApiServer.jwt(mark, clock.instant().plus(Duration.ofHours(1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    @Test
    void a_token_is_renewed_five_minutes_before_its_end() {
        FakeTransport wire = new FakeTransport()
                .answers(200, token("a"))
                .answers(200, "{}")
                .answers(200, "{}")
                .answers(200, token("b"))
                .answers(200, "{}");
        Transport transport = authenticating(wire);

        transport.send(Calls.FREE);
        clock.advance(Duration.ofMinutes(54));
        transport.send(Calls.FREE);
        assertThat(logins(wire)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        transport.send(Calls.FREE);

        assertThat(logins(wire)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void a_refused_login_is_never_tried_again(int status) {
        FakeTransport wire = new FakeTransport().answers(status, "{\"message\":\"Access denied\"}");
        Transport transport = authenticating(wire);

        Answer first = transport.send(Calls.BILLED);
        clock.advance(Duration.ofDays(30));
        Answer second = transport.send(Calls.FREE);

        assertThat(wire.calls()).hasSize(1);
        assertThat(List.of(first.status(), second.status())).containsOnly(status);
        assertThat(second.endpoint()).isEqualTo(Endpoint.AUTHENTICATE);
    }

    @Test
    void a_login_that_the_server_failed_is_tried_again_by_the_next_call() {
        FakeTransport wire =
                new FakeTransport().answers(503, "").answers(200, token("a")).answers(200, "{}");
        Transport transport = authenticating(wire);

        assertThat(transport.send(Calls.FREE).status()).isEqualTo(503);
        assertThat(transport.send(Calls.FREE).status()).isEqualTo(200);
    }

    @Test
    void a_refused_token_is_replaced_once_and_the_call_repeated_once() {
        FakeTransport wire = new FakeTransport()
                .answers(200, token("a"))
                .answers(401, "{\"error\":\"Invalid token.\"}")
                .answers(200, token("b"))
                .answers(200, "{}");

        Answer answer = authenticating(wire).send(Calls.BILLED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(wire.calls().get(3).headers().get("Authorization"))
                .isNotEqualTo(wire.calls().get(1).headers().get("Authorization"));
    }

    @Test
    void a_fresh_token_that_is_refused_is_final() {
        FakeTransport wire = new FakeTransport()
                .answers(200, token("a"))
                .answers(401, "")
                .answers(200, token("b"))
                .answers(401, "");

        Answer answer = authenticating(wire).send(Calls.FREE);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.endpoint()).isEqualTo(Calls.FREE.endpoint());
        assertThat(wire.calls()).hasSize(4);
    }

    @Test
    void a_foreign_host_sees_no_token() {
        FakeTransport wire = new FakeTransport().answers(200, "{}");

        authenticating(wire)
                .send(new ApiCall(Calls.FREE.endpoint(), "https://files.example/x", Map.of(), Optional.empty()));

        assertThat(wire.calls()).hasSize(1);
        assertThat(wire.calls().get(0).headers()).isEmpty();
    }

    @Test
    void a_login_without_a_token_is_an_answer_that_cannot_be_read() {
        FakeTransport wire = new FakeTransport().answers(200, "{}");

        assertThatThrownBy(() -> authenticating(wire).send(Calls.FREE))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("without a token");
    }

    @Test
    void a_token_that_says_nothing_of_its_end_holds_most_of_an_hour() {
        assertThat(Token.of("opaque", clock.instant()).life()).isEqualTo(Duration.ofMinutes(55));
        assertThat(Token.of("a.b.c", clock.instant()).life()).isEqualTo(Duration.ofMinutes(55));
    }

    @Test
    void a_token_that_seems_spent_on_arrival_is_used_a_minute() {
        String spent = ApiServer.jwt("x", clock.instant().minus(Duration.ofDays(1)));

        assertThat(Token.of(spent, clock.instant()).life()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void nothing_of_a_secret_shows() {
        assertThat(Token.of("very-secret", clock.instant()).toString()).doesNotContain("very-secret");
        assertThat(new TokenCache.Account(BASE, Credentials.ofPassword("user", "secret")).toString())
                .doesNotContain("user", "secret");
        assertThat(Credentials.ofPassword("user", "secret").toString()).doesNotContain("user", "secret");
    }
}
