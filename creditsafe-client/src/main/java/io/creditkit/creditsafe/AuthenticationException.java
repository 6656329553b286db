package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 401: the credentials were refused, or a fresh token was. The client does not try refused credentials again, because the provider locks the user after three of them: correct them and build a new client. */
public final class AuthenticationException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public AuthenticationException(ApiFailure failure) {
        super(failure);
    }
}
