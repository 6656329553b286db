package io.creditkit.examples;

import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.AuthenticationException;
import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.RateLimitException;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.ServerException;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.UnexpectedStatusException;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.alert.rule.AlertRuleRefusedException;
import io.creditkit.customer.alert.rule.InvalidAlertRuleException;
import io.creditkit.customer.csv.CsvFormatException;
import io.creditkit.customer.group.GroupRefusedException;
import io.creditkit.customer.merge.MergeRefusedException;
import io.creditkit.customer.privacy.ErasureRefusedException;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.UnknownFieldException;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.examples.job.OutputFolderException;
import io.creditkit.examples.job.StoppedException;
import io.creditkit.examples.sandbox.StateNotKeptException;

/**
 * What a failure means for the one who started the program.
 *
 * @param code how the program ends
 * @param line what went wrong and what to do, in one line
 */
record Failure(ExitCode code, String line) {
    /** The client's name of the login. */
    private static final String LOGIN = "Authenticate";

    static Failure of(Throwable thrown) {
        String message = oneLine(thrown);
        if (isWrongInput(thrown)) {
            return new Failure(ExitCode.WRONG_INPUT, message);
        }
        if (thrown instanceof OutputFolderException
                || thrown instanceof OutputFileException
                || thrown instanceof StateNotKeptException) {
            return new Failure(ExitCode.OUTPUT_NOT_WRITABLE, message);
        }
        if (thrown instanceof BaseUrlException) {
            return new Failure(ExitCode.BASE_URL_REFUSED, message);
        }
        if (thrown instanceof StorageUnavailableException) {
            return new Failure(
                    ExitCode.STORAGE_IN_USE,
                    "The data in the output folder can't be opened; another run may be using it. " + message);
        }
        if (thrown instanceof StoppedException) {
            return new Failure(ExitCode.STOPPED, message);
        }
        if (thrown instanceof BureauException refusal) {
            return ofAgency(refusal.kind(), message);
        }
        if (thrown instanceof CreditsafeException refusal) {
            return ofAgency(kind(refusal), message);
        }
        return new Failure(ExitCode.UNEXPECTED, thrown.getClass().getSimpleName() + ": " + message);
    }

    private static boolean isWrongInput(Throwable thrown) {
        return thrown instanceof WrongInputException
                || thrown instanceof CsvFormatException
                || thrown instanceof CriteriaSyntaxException
                || thrown instanceof UnknownFieldException
                || thrown instanceof InvalidEntryException
                || thrown instanceof GroupRefusedException
                || thrown instanceof ErasureRefusedException
                || thrown instanceof InvalidAlertRuleException
                || thrown instanceof AlertRuleRefusedException
                || thrown instanceof MergeRefusedException
                || thrown instanceof MoveRefusedException
                || thrown instanceof DuplicateKeyException
                || thrown instanceof UnknownReferenceException;
    }

    /** The kind of a failure that the client itself told, as to a command that asks it for more than the library does. */
    private static BureauException.Kind kind(CreditsafeException refusal) {
        boolean login = refusal.operation().equals(LOGIN);
        if (refusal instanceof AuthenticationException
                || (login
                        && (refusal instanceof InvalidRequestException || refusal instanceof AccessDeniedException))) {
            return BureauException.Kind.CREDENTIALS;
        }
        if (refusal instanceof AccessDeniedException) {
            return BureauException.Kind.FORBIDDEN;
        }
        if (refusal instanceof RateLimitException) {
            return BureauException.Kind.RATE_LIMIT;
        }
        if (refusal instanceof TransportException
                || refusal instanceof ServerException
                || refusal instanceof UnexpectedStatusException) {
            return BureauException.Kind.UNAVAILABLE;
        }
        return refusal instanceof ResponseFormatException
                ? BureauException.Kind.UNREADABLE_ANSWER
                : BureauException.Kind.INVALID_REQUEST;
    }

    private static Failure ofAgency(BureauException.Kind kind, String message) {
        return switch (kind) {
            case CREDENTIALS ->
                new Failure(
                        ExitCode.CREDENTIALS_REFUSED,
                        "The agency refused the credentials; they were tried once and are not tried again. Mend"
                                + " CREDITSAFE_USERNAME and CREDITSAFE_PASSWORD. " + message);
            case UNAVAILABLE, RATE_LIMIT ->
                new Failure(
                        ExitCode.AGENCY_UNREACHABLE,
                        "The agency can't be reached. Nothing is lost: run it again later. " + message);
            case FORBIDDEN, NOT_AVAILABLE, INVALID_REQUEST, UNREADABLE_ANSWER ->
                new Failure(ExitCode.UNEXPECTED, "The agency's answer stopped the job. " + message);
        };
    }

    private static String oneLine(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "no message" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
