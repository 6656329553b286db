package io.creditkit.creditsafe;

import io.creditkit.creditsafe.TransportException.Outcome;
import io.creditkit.creditsafe.internal.ApiFailure;

/** Status 500 to 599: the provider, or a source of its, has failed; try again later. */
public final class ServerException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    /** Made by this module alone. */
    public ServerException(ApiFailure failure, Outcome outcome) {
        super(failure);
        this.outcome = outcome;
    }

    @Override
    public boolean outcomeUnknown() {
        return outcome == Outcome.UNKNOWN;
    }
}
