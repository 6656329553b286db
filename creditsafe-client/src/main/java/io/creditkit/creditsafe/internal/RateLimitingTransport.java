package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.Sleeper;

/** Not for hosts: keeps an account below its limit, and quiet while it is blocked. */
public final class RateLimitingTransport implements Transport {

    /** A pause may be prolonged while somebody waits for its end, but nobody waits for ever. */
    private static final int MOST_ROUNDS = 10;

    private final Transport delegate;
    private final AccountLimiter limiter;
    private final Sleeper sleeper;

    /** Wraps a transport. */
    public RateLimitingTransport(Transport delegate, AccountLimiter limiter, Sleeper sleeper) {
        this.delegate = delegate;
        this.limiter = limiter;
        this.sleeper = sleeper;
    }

    @Override
    public Answer send(ApiCall call) {
        if (call.isAbsolute()) {
            return delegate.send(
                    call); // what a redirect points at is a store of files, which the account's limit does not cover
        }
        Pause.before(call.endpoint(), limiter.reserve(), sleeper, 0);
        // Whoever took a place before another thread met a 429 takes a new one behind the pause: all the old places
        // together,
        // used at its end, would be the next storm.
        for (int round = 0; limiter.isPaused() && round < MOST_ROUNDS; round++) {
            Pause.before(call.endpoint(), limiter.reserve(), sleeper, 0);
        }
        return delegate.send(call);
    }
}
