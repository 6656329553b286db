package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 400: a parameter or a combination of them was refused. Change the request; repeating it cannot help. */
public final class InvalidRequestException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public InvalidRequestException(ApiFailure failure) {
        super(failure);
    }
}
