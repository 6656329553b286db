package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.RecordingSleeper;
import io.creditkit.creditsafe.TestClock;
import io.creditkit.creditsafe.TransportException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AccountLimiterTest {

    @Property(tries = 200)
    void no_minute_sees_more_requests_than_allowed(
            @ForAll @IntRange(min = 1, max = 5) int limit,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 20_000) Integer> gapsInMillis) {
        TestClock clock = new TestClock();
        AccountLimiter limiter = new AccountLimiter(limit, clock);
        List<Instant> sent = new ArrayList<>();
        for (int gap : gapsInMillis) {
            clock.advance(Duration.ofMillis(gap));
            sent.add(clock.instant().plus(limiter.reserve()));
        }
        assertThat(neverMoreThan(limit, sent)).isTrue();
    }

    private static boolean neverMoreThan(int limit, List<Instant> moments) {
        for (int i = limit; i < moments.size(); i++) {
            if (Duration.between(moments.get(i - limit), moments.get(i)).compareTo(Duration.ofMinutes(1)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void below_the_limit_nobody_waits() {
        TestClock clock = new TestClock();
        AccountLimiter limiter = new AccountLimiter(3, clock);

        assertThat(List.of(limiter.reserve(), limiter.reserve(), limiter.reserve()))
                .containsOnly(Duration.ZERO);
        assertThat(limiter.reserve()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_shorter_pause_does_not_end_a_longer_one() {
        AccountLimiter limiter = new AccountLimiter(3, new TestClock());

        limiter.pause(Duration.ofMinutes(2));
        limiter.pause(Duration.ofSeconds(1));

        assertThat(limiter.reserve()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void what_a_redirect_points_at_does_not_count() {
        TestClock clock = new TestClock();
        RecordingSleeper sleeper = new RecordingSleeper(clock);
        AccountLimiter limiter = new AccountLimiter(1, clock);
        Transport limited = new RateLimitingTransport(new FakeTransport().answers(200, ""), limiter, sleeper);
        ApiCall elsewhere = new ApiCall(Calls.FREE.endpoint(), "https://files.example/x", Map.of(), Optional.empty());

        limited.send(elsewhere);
        limited.send(Calls.FREE);

        assertThat(sleeper.waits()).isEmpty();
    }

    @Test
    void callers_get_their_turn_in_the_order_in_which_they_ask() {
        AccountLimiter limiter = new AccountLimiter(2, new TestClock());
        List<Duration> turns = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            turns.add(limiter.reserve());
        }

        assertThat(turns).isSorted();
        assertThat(turns.get(6)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void a_place_from_before_a_pause_is_not_used_after_it() {
        TestClock clock = new TestClock();
        AccountLimiter limiter = new AccountLimiter(1, clock);
        limiter.reserve();
        List<Duration> waits = new ArrayList<>();
        Transport limited = new RateLimitingTransport(new FakeTransport().answers(200, ""), limiter, wait -> {
            waits.add(wait);
            clock.advance(wait);
            if (waits.size() == 1) {
                limiter.pause(Duration.ofMinutes(2)); // another thread meets a 429 meanwhile
            }
        });

        limited.send(Calls.FREE);

        assertThat(waits).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertThat(limiter.reserve()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void waiting_for_a_turn_ends_with_an_interruption() {
        AccountLimiter limiter = new AccountLimiter(1, new TestClock());
        limiter.reserve();
        FakeTransport wire = new FakeTransport().answers(200, "");
        Transport limited = new RateLimitingTransport(wire, limiter, wait -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> limited.send(Calls.BILLED))
                .isInstanceOfSatisfying(TransportException.class, failure -> {
                    assertThat(failure.ending()).isEqualTo(TransportException.Ending.INTERRUPTED);
                    assertThat(failure.outcomeUnknown()).isFalse();
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(wire.calls()).isEmpty();
    }
}
