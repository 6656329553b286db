package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.Sleeper;

/** Not for hosts: keeps an account below its limit, and quiet while it is blocked. */
public final class RateLimitingTransport implements Transport {

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
        // Whoever reserved a place before another thread met a 429 must not use it during the pause.
        Pause.before(call.endpoint(), limiter.pauseLeft(), sleeper, 0);
        return delegate.send(call);
    }
}
