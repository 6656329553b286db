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
import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.alert.rule.AlertRuleRefusedException;
import io.creditkit.customer.alert.rule.InvalidAlertRuleException;
import io.creditkit.customer.attachment.AttachmentMissingException;
import io.creditkit.customer.attribute.AttributeRefusedException;
import io.creditkit.customer.bulk.BulkRefusedException;
import io.creditkit.customer.csv.CsvFormatException;
import io.creditkit.customer.csv.PlanOutdatedException;
import io.creditkit.customer.group.GroupRefusedException;
import io.creditkit.customer.jdbc.CorruptStorageException;
import io.creditkit.customer.jdbc.SchemaMismatchException;
import io.creditkit.customer.job.LeaseLostException;
import io.creditkit.customer.limit.ApprovalRefusedException;
import io.creditkit.customer.limit.OverrideRefusedException;
import io.creditkit.customer.merge.MergeRefusedException;
import io.creditkit.customer.monitoring.PortfolioRefusedException;
import io.creditkit.customer.onboarding.CompanyIsCustomerException;
import io.creditkit.customer.onboarding.KnownCustomerException;
import io.creditkit.customer.portal.AccountNotActiveException;
import io.creditkit.customer.portal.InvalidTokenException;
import io.creditkit.customer.privacy.ErasureRefusedException;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.ForeignReportException;
import io.creditkit.customer.report.OrderNotOpenException;
import io.creditkit.customer.report.SuggestionOutdatedException;
import io.creditkit.customer.report.UnreadableReportException;
import io.creditkit.customer.risk.ContestRefusedException;
import io.creditkit.customer.risk.InvalidScoreCardException;
import io.creditkit.customer.risk.ScoreCardRefusedException;
import io.creditkit.customer.scenario.ScenarioRefusedException;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.ExportTooLargeException;
import io.creditkit.customer.search.ExportTooSlowException;
import io.creditkit.customer.search.UnknownFieldException;
import io.creditkit.customer.search.UnsupportedQueryException;
import io.creditkit.customer.segment.NotYoursException;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.customer.supply.SupplyRefusedException;
import io.creditkit.examples.job.OutputFolderException;
import io.creditkit.examples.job.StoppedException;
import io.creditkit.examples.sandbox.StateNotKeptException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a failure means for the one who started the program.
 *
 * @param code how the program ends
 * @param line what went wrong and what to do, in one line
 */
record Failure(ExitCode code, String line) {
    /** The client's name of the login. */
    private static final String LOGIN = "Authenticate";

    /** The types whose message alone tells what to do, each with how the program ends. Those of the agency's go by their kind. */
    private static final Map<ExitCode, Set<Class<? extends CreditKitException>>> CODES = Map.of(
            ExitCode.WRONG_INPUT,
            Set.of(
                    AccountNotActiveException.class,
                    AlertRuleRefusedException.class,
                    ApprovalRefusedException.class,
                    AttributeRefusedException.class,
                    BulkRefusedException.class,
                    CompanyIsCustomerException.class,
                    ContestRefusedException.class,
                    CriteriaSyntaxException.class,
                    CsvFormatException.class,
                    CurrencyMismatchException.class,
                    DuplicateKeyException.class,
                    ErasureRefusedException.class,
                    ExportTooLargeException.class,
                    ExportTooSlowException.class,
                    GroupRefusedException.class,
                    InvalidAlertRuleException.class,
                    InvalidEntryException.class,
                    InvalidScoreCardException.class,
                    InvalidTokenException.class,
                    KnownCustomerException.class,
                    MergeRefusedException.class,
                    MoveRefusedException.class,
                    NotYoursException.class,
                    OrderNotOpenException.class,
                    OverrideRefusedException.class,
                    PermissionDeniedException.class,
                    PlanOutdatedException.class,
                    PortfolioRefusedException.class,
                    ScenarioRefusedException.class,
                    SchemaMismatchException.class,
                    ScoreCardRefusedException.class,
                    SuggestionOutdatedException.class,
                    SupplyRefusedException.class,
                    UnknownFieldException.class,
                    UnknownReferenceException.class,
                    UnsupportedQueryException.class),
            ExitCode.STORAGE_IN_USE,
            Set.of(LeaseLostException.class, StaleVersionException.class, StorageUnavailableException.class),
            // What is kept is damaged, or the database failed: nothing that another option would mend.
            ExitCode.UNEXPECTED,
            Set.of(
                    AttachmentMissingException.class,
                    CorruptStorageException.class,
                    ForeignReportException.class,
                    StorageException.class,
                    UnreadableReportException.class));

    static Failure of(Throwable thrown) {
        String message = oneLine(thrown);
        if (thrown instanceof WrongInputException) {
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
        Optional<ExitCode> known = codeOf(thrown.getClass());
        if (known.isPresent()) {
            return new Failure(known.get(), message);
        }
        if (thrown instanceof CreditsafeException refusal) {
            return ofAgency(kind(refusal), message);
        }
        return new Failure(ExitCode.UNEXPECTED, thrown.getClass().getSimpleName() + ": " + message);
    }

    /** {@return how the program ends after a refusal or failure of the library; empty if its type is not known here} */
    static Optional<ExitCode> codeOf(Class<?> type) {
        for (Map.Entry<ExitCode, Set<Class<? extends CreditKitException>>> code : CODES.entrySet()) {
            if (code.getValue().contains(type)) {
                return Optional.of(code.getKey());
            }
        }
        return Optional.empty();
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
