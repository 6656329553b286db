package io.creditkit.creditsafe;

import org.jspecify.annotations.Nullable;

/** No usable answer came back: no connection, a broken one, a time-out, or the thread was interrupted. */
public final class TransportException extends CreditsafeException {

    /** How the exchange ended. */
    public enum Ending {
        /** The connection could not be made or broke. */
        BROKEN,
        /** It took longer than allowed. */
        TIMED_OUT,
        /** The calling thread was interrupted; its flag is set. */
        INTERRUPTED
    }

    /** What is known about the provider's side. */
    public enum Outcome {
        /** Nothing happened there that a repetition would do twice. */
        NOTHING_DONE,
        /** The request may have been carried out, and billed. */
        UNKNOWN
    }

    private static final long serialVersionUID = 1L;

    private final Ending ending;
    private final Outcome outcome;

    /** Made by this module alone. */
    public TransportException(
            String operation, String message, Ending ending, Outcome outcome, int attempts, @Nullable Throwable cause) {
        super(
                operation,
                outcome == Outcome.UNKNOWN
                        ? message + "; the request may have been carried out and billed, so look before you order again"
                        : message,
                attempts,
                cause);
        this.ending = ending;
        this.outcome = outcome;
    }

    /** {@return how the exchange ended} */
    public Ending ending() {
        return ending;
    }

    /** {@return whether it took longer than allowed} */
    public boolean timedOut() {
        return ending == Ending.TIMED_OUT;
    }

    @Override
    public boolean outcomeUnknown() {
        return outcome == Outcome.UNKNOWN;
    }
}
