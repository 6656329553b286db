package io.creditkit.creditsafe;

import io.creditkit.creditsafe.TransportException.Outcome;
import org.jspecify.annotations.Nullable;

/** An answer that cannot be read: no JSON where JSON was promised, broken off, too large, too deep, or without the one member that makes it an answer. */
public final class ResponseFormatException extends CreditsafeException {

    private static final long serialVersionUID = 1L;

    private final String excerpt;
    private final Outcome outcome;

    /** Made by this module alone. */
    public ResponseFormatException(String operation, String message, int attempts) {
        this(operation, message, attempts, "", Outcome.NOTHING_DONE, null);
    }

    /** Made by this module alone. */
    public ResponseFormatException(String operation, String message, int attempts, Throwable cause) {
        this(operation, message, attempts, "", Outcome.NOTHING_DONE, cause);
    }

    /** Made by this module alone. */
    public ResponseFormatException(
            String operation,
            String message,
            int attempts,
            String excerpt,
            Outcome outcome,
            @Nullable Throwable cause) {
        super(
                operation,
                outcome == Outcome.UNKNOWN
                        ? message + "; it may have been billed, so look before you order again"
                        : message,
                attempts,
                cause);
        this.excerpt = excerpt;
        this.outcome = outcome;
    }

    /**
     * {@return what the answer looks like where it cannot be read, at most 160 characters; empty if that is not known}
     *
     * <p>Every letter is an x and every digit a 0, because an answer names people: it shows the shape alone.
     */
    public String excerpt() {
        return excerpt;
    }

    @Override
    public boolean outcomeUnknown() {
        return outcome == Outcome.UNKNOWN;
    }
}
