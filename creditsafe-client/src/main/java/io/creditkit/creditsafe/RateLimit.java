package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.AccountLimiter;
import java.time.Clock;

/**
 * How many requests an account may send, and its pauses after a 429. Give the same object to all clients of one account, so that
 * they count together; a client that is given none has one of its own.
 *
 * <p>Callers get their turn in the order in which they ask, and stop waiting when their thread is interrupted. Thread-safe;
 * starts no thread. It counts within this process alone.
 */
public final class RateLimit {

    private final AccountLimiter limiter;

    private RateLimit(AccountLimiter limiter) {
        this.limiter = limiter;
    }

    /** {@return a limit by the system's clock; see {@link #perMinute(int, Clock)}} */
    public static RateLimit perMinute(int requests) {
        return perMinute(requests, Clock.systemUTC());
    }

    /**
     * {@return a limit}
     *
     * @param requests how many in any 60 seconds, at least 1
     * @param clock the clock of the clients that share it
     */
    public static RateLimit perMinute(int requests, Clock clock) {
        if (requests < 1) {
            throw new IllegalArgumentException("requestsPerMinute must be 1 or more, not " + requests);
        }
        return new RateLimit(new AccountLimiter(requests, clock));
    }

    AccountLimiter limiter() {
        return limiter;
    }

    @Override
    public String toString() {
        return "RateLimit[" + limiter.perWindow() + " per minute]";
    }
}
