package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 403: the subscription does not include this service or country, its quota is used up, or the portfolio belongs to someone else. Look at {@code client.access()}. */
public final class AccessDeniedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public AccessDeniedException(ApiFailure failure) {
        super(failure);
    }
}
