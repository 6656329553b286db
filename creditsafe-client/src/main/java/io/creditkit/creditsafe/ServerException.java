package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 500 to 599: the provider or one of its sources failed. Later may help; a call that may be billed is never repeated by the client, so look before you order again. */
public final class ServerException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public ServerException(ApiFailure failure) {
        super(failure);
    }
}
