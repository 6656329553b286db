package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How often, and how patiently, a call is tried again.
 *
 * <p>It does not say which: a call that may have been billed is never repeated unless it is proved that nothing was delivered,
 * and what a 429 demands is waited for in any case, a minute as a rule.
 */
@Value.Immutable
@ValueStyle
public interface RetryPolicy {

    /** {@return how many requests are sent for one call at most, at least 1; default 4} */
    @Value.Default
    default int attempts() {
        return 4;
    }

    /** {@return the wait after the first failure, more than 0; it doubles each time, and up to half of it is left to chance; default 0.5 s} */
    @Value.Default
    default Duration firstWait() {
        return Duration.ofMillis(500);
    }

    /** {@return the longest such wait, not less than the first; default 10 s} */
    @Value.Default
    default Duration longestWait() {
        return Duration.ofSeconds(10);
    }

    /** {@return how long one call may spend on attempts and waits, 0 for one attempt; default 3 minutes} */
    @Value.Default
    default Duration budget() {
        return Duration.ofMinutes(3);
    }

    /** Refuses what makes no sense. */
    @Value.Check
    default void check() {
        if (attempts() < 1) {
            throw new IllegalArgumentException("attempts must be 1 or more, not " + attempts());
        }
        if (firstWait().isNegative() || firstWait().isZero() || longestWait().compareTo(firstWait()) < 0) {
            throw new IllegalArgumentException("firstWait must be more than 0 and longestWait not less, not "
                    + firstWait() + " and " + longestWait());
        }
        if (longestWait().compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("longestWait must be a day at most, not " + longestWait());
        }
        if (budget().isNegative()) {
            throw new IllegalArgumentException("budget must be 0 or more, not " + budget());
        }
    }

    /** {@return the usual policy} */
    static RetryPolicy usual() {
        return builder().build();
    }

    /** {@return a policy that sends each call once} */
    static RetryPolicy none() {
        return builder().attempts(1).build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a policy. Not thread-safe. */
    final class Builder extends ImmutableRetryPolicy.Builder {
        Builder() {}
    }
}
