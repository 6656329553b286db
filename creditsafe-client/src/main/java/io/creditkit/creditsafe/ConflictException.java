package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 409: it is there already, for example a portfolio of this name. */
public final class ConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public ConflictException(ApiFailure failure) {
        super(failure);
    }
}
