package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** A status that this operation is not known to answer with. */
public final class UnexpectedStatusException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public UnexpectedStatusException(ApiFailure failure) {
        super(failure);
    }
}
