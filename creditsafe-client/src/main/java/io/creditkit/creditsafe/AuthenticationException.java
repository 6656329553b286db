package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 401: the credentials were refused, or a fresh token was. The client does not try refused credentials again, because the provider locks the user after three of them: give it others, from its supplier or by building a new one. */
public final class AuthenticationException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public AuthenticationException(ApiFailure failure) {
        super(failure);
    }
}
