package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;
import java.time.Duration;

/** Status 429: too many calls of this account. The client waited as long as it was allowed to; calling earlier prolongs the block. */
public final class RateLimitException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Made by this module alone. */
    public RateLimitException(ApiFailure failure, Duration retryAfter) {
        super(failure);
        this.retryAfter = retryAfter;
    }

    /** {@return how long to leave the account alone, counted from the answer; at least a minute unless the provider says otherwise} */
    public Duration retryAfter() {
        return retryAfter;
    }
}
