package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.creditsafe.RecordingSleeper;
import io.creditkit.creditsafe.RetryPolicy;
import io.creditkit.creditsafe.TestClock;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingTransportTest {

    private final TestClock clock = new TestClock();
    private final RecordingSleeper sleeper = new RecordingSleeper(clock);
    private final FakeTransport wire = new FakeTransport();
    private final AccountLimiter limiter = new AccountLimiter(1000, clock);

    private Transport retrying(Duration budget, double random) {
        return new RetryingTransport(
                wire,
                new RetryWaits(RetryPolicy.usual(), clock, () -> random),
                limiter,
                RetryPolicy.builder().budget(budget).build(),
                clock,
                sleeper);
    }

    private Transport retrying() {
        return retrying(Duration.ofMinutes(5), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void a_free_call_is_repeated_after_a_failure_of_the_server(int status) {
        wire.answers(status, "").answers(200, "{}");

        Answer answer = retrying().send(Calls.FREE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(sleeper.waits()).containsExactly(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void a_billed_call_is_not_repeated_after_a_failure_of_the_server(int status) {
        wire.answers(status, "", Map.of("Retry-After", "0"));

        assertThat(retrying().send(Calls.BILLED).status()).isEqualTo(status);

        assertThat(wire.calls()).hasSize(1);
        assertThat(sleeper.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 400, 401, 403, 404, 409, 412})
    void other_answers_are_given_back_at_once(int status) {
        wire.answers(status, "");

        assertThat(retrying().send(Calls.FREE).status()).isEqualTo(status);

        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void after_too_many_calls_even_a_billed_one_is_repeated_a_minute_later() {
        wire.answers(429, "").answers(200, "{}");

        assertThat(retrying().send(Calls.BILLED).status()).isEqualTo(200);

        assertThat(sleeper.waits()).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void chance_adds_up_to_a_tenth_to_the_minute() {
        wire.answers(429, "").answers(200, "{}");

        retrying(Duration.ofMinutes(5), 1).send(Calls.FREE);

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(66));
    }

    @Test
    void a_blocked_login_waits_two_minutes() {
        wire.answersFor(Endpoint.AUTHENTICATE, 429, "").answers(200, "{}");

        assertThat(retrying().send(Calls.BILLED).status()).isEqualTo(200);

        assertThat(sleeper.waits()).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void a_login_that_the_server_failed_is_repeated_also_for_a_billed_call() {
        wire.answersFor(Endpoint.AUTHENTICATE, 503, "").answers(200, "{}");

        assertThat(retrying().send(Calls.BILLED).attempts()).isEqualTo(2);
    }

    @Test
    void retry_after_counts_in_seconds() {
        wire.answers(429, "", Map.of("Retry-After", "7")).answers(200, "{}");

        retrying().send(Calls.FREE);

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retry_after_as_a_date_is_measured_by_the_servers_own_clock() {
        wire.answers(
                        429,
                        "",
                        Map.of(
                                "Retry-After", "Sun, 01 Mar 2026 15:00:30 GMT",
                                "Date", "Sun, 01 Mar 2026 15:00:00 GMT"))
                .answers(200, "{}");

        retrying().send(Calls.FREE);

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void all_callers_of_the_account_pause() {
        wire.answers(429, "").answers(200, "{}");
        retrying(Duration.ofMinutes(5), 0).send(Calls.FREE);
        FakeTransport other = new FakeTransport().answers(200, "{}");
        limiter.pause(Duration.ofSeconds(40));

        new RateLimitingTransport(other, limiter, sleeper).send(Calls.FREE);

        assertThat(sleeper.waits()).containsExactly(Duration.ofMinutes(1), Duration.ofSeconds(40));
    }

    @Test
    void the_budget_ends_the_waiting() {
        wire.answers(429, "");

        Answer answer = retrying(Duration.ofSeconds(59), 0).send(Calls.FREE);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.attempts()).isEqualTo(1);
        assertThat(sleeper.waits()).isEmpty();
        assertThat(limiter.pauseLeft()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void four_attempts_are_enough_and_the_waits_double() {
        wire.answers(500, "");

        assertThat(retrying().send(Calls.FREE).attempts()).isEqualTo(4);

        assertThat(sleeper.waits())
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void a_broken_connection_is_tried_again_and_the_last_failure_carries_the_earlier_ones() {
        wire.fails(Ending.BROKEN, Outcome.NOTHING_DONE);

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> retrying().send(Calls.BILLED));

        assertThat(failure.attempts()).isEqualTo(4);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.getSuppressed()).hasSize(3);
        assertThat(failure).hasMessageContaining("after 4 attempts");
    }

    @Test
    void an_unknown_outcome_is_never_tried_again() {
        wire.fails(Ending.TIMED_OUT, Outcome.UNKNOWN);

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> retrying().send(Calls.BILLED));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.timedOut()).isTrue();
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void interruption_ends_the_waiting_and_keeps_the_flag() {
        wire.answers(500, "");
        Transport retrying = new RetryingTransport(
                wire,
                new RetryWaits(RetryPolicy.usual(), clock, () -> 0),
                limiter,
                RetryPolicy.builder().budget(Duration.ofMinutes(5)).build(),
                clock,
                wait -> {
                    throw new InterruptedException();
                });

        TransportException failure = catchThrowableOfType(TransportException.class, () -> retrying.send(Calls.FREE));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(wire.calls()).hasSize(1);
    }
}
