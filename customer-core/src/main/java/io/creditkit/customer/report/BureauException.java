package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A credit agency could not or would not answer. */
public final class BureauException extends CreditKitException {
    /** What a caller may do about it. */
    public enum Kind {
        /** The credentials were refused. Mend them; do not try again before. */
        CREDENTIALS,
        /** The contract does not cover it. */
        FORBIDDEN,
        /** The agency has no such company or no report of it. */
        NOT_AVAILABLE,
        /** The agency refused the question as wrong. */
        INVALID_REQUEST,
        /** Too many calls. Try later. */
        RATE_LIMIT,
        /** Not reached, or it failed. Try later. */
        UNAVAILABLE,
        /** It answered what can't be read. */
        UNREADABLE_ANSWER
    }

    /** Whether the failed call may have cost something. */
    public enum Billing {
        /** It was not billed: it never reached the agency, or was refused by it. */
        NOT_BILLED,
        /** It may have been billed: it reached the agency and no usable answer came back. */
        UNKNOWN
    }

    private final Kind kind;
    private final Billing billing;
    private final @Nullable String correlationId;

    /**
     * Made by an adapter.
     *
     * @param kind what a caller may do
     * @param billing whether it may have cost something
     * @param message what was asked, what came back, what to do; no secret and no personal data
     * @param cause the failure underneath
     */
    public BureauException(Kind kind, Billing billing, String message, Throwable cause) {
        this(kind, billing, message, cause, Optional.empty());
    }

    /**
     * Made by an adapter.
     *
     * @param kind what a caller may do
     * @param billing whether it may have cost something
     * @param message what was asked, what came back, what to do; no secret and no personal data
     * @param cause the failure underneath
     * @param correlationId the agency's own id of the call; what is longer than 191 characters is cut
     */
    public BureauException(
            Kind kind, Billing billing, String message, Throwable cause, Optional<String> correlationId) {
        super(wording(kind, message), cause);
        this.kind = kind;
        this.billing = billing;
        this.correlationId = correlationId.map(ReportOrder::shortenedId).orElse(null);
    }

    /** Made by an adapter that has no failure underneath. */
    public BureauException(Kind kind, Billing billing, String message) {
        super(wording(kind, message));
        this.kind = kind;
        this.billing = billing;
        this.correlationId = null;
    }

    /** The text is the agency's or the adapter's, so that only the kind can be translated. */
    private static Wording wording(Kind kind, String message) {
        return Wording.of("bureau." + kind.name().replace('_', '-').toLowerCase(Locale.ROOT), message);
    }

    /** {@return what a caller may do about it} */
    public Kind kind() {
        return kind;
    }

    /** {@return the agency's own id of the call, by which it finds it; empty if it told none} */
    public Optional<String> correlationId() {
        return Optional.ofNullable(correlationId);
    }

    /** {@return whether the call may have been billed} */
    public Billing billing() {
        return billing;
    }
}
