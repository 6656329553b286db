package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ApiException;
import io.creditkit.creditsafe.AuthenticationException;
import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.RateLimitException;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.ServerException;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.UnexpectedStatusException;
import io.creditkit.creditsafe.company.ReportUnavailableException;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.BureauException.Billing;
import io.creditkit.customer.report.BureauException.Kind;
import java.util.Optional;

/** Turns the client's failures into those of our port. */
final class Failures {
    /** The client's name of the login, which no order is part of. */
    private static final String LOGIN = "Authenticate";

    private Failures() {}

    /** {@return the failure of a call that is never billed} */
    static BureauException unbilled(CreditsafeException failure) {
        return of(failure, Billing.NOT_BILLED);
    }

    /** {@return the failure of an order} */
    static BureauException ofOrder(CreditsafeException failure) {
        return of(failure, mayBeBilled(failure) ? Billing.UNKNOWN : Billing.NOT_BILLED);
    }

    /** A refusal proves that nothing was delivered; a failure of the server or an answer that can't be read does not. */
    private static boolean mayBeBilled(CreditsafeException failure) {
        if (failure.operation().equals(LOGIN)) {
            return false;
        }
        if (failure instanceof TransportException broken) {
            return broken.outcomeUnknown();
        }
        return failure instanceof ServerException
                || failure instanceof UnexpectedStatusException
                || failure instanceof ResponseFormatException;
    }

    private static BureauException of(CreditsafeException failure, Billing billing) {
        Optional<String> correlationId =
                failure instanceof ApiException answered ? answered.correlationId() : Optional.empty();
        return new BureauException(
                kind(failure), billing, String.valueOf(failure.getMessage()), failure, correlationId);
    }

    private static Kind kind(CreditsafeException failure) {
        if (failure instanceof AuthenticationException || isRefusedLogin(failure)) {
            return Kind.CREDENTIALS;
        }
        if (failure instanceof AccessDeniedException) {
            return Kind.FORBIDDEN;
        }
        if (failure instanceof NotFoundException || failure instanceof ReportUnavailableException) {
            return Kind.NOT_AVAILABLE;
        }
        if (failure instanceof InvalidRequestException || failure instanceof ConflictException) {
            return Kind.INVALID_REQUEST;
        }
        if (failure instanceof RateLimitException) {
            return Kind.RATE_LIMIT;
        }
        return failure instanceof ResponseFormatException ? Kind.UNREADABLE_ANSWER : Kind.UNAVAILABLE;
    }

    private static boolean isRefusedLogin(CreditsafeException failure) {
        return failure.operation().equals(LOGIN)
                && (failure instanceof InvalidRequestException || failure instanceof AccessDeniedException);
    }
}
