package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 404: there is no such company, portfolio or rule. */
public final class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public NotFoundException(ApiFailure failure) {
        super(failure);
    }
}
