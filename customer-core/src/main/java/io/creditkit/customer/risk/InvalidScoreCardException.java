package io.creditkit.customer.risk;

import io.creditkit.customer.CreditKitException;

/** A scorecard that can't be used. Mend it at the place that is told; nothing was taken over. */
public final class InvalidScoreCardException extends CreditKitException {
    private final String path;

    InvalidScoreCardException(String path, String problem) {
        super("The scorecard can't be used, at " + (path.isEmpty() ? "its top" : path) + ": " + problem);
        this.path = path;
    }

    InvalidScoreCardException(String problem, Throwable cause) {
        super("The scorecard is no readable JSON: " + problem, cause);
        this.path = "";
    }

    /** {@return where in the JSON: a JSON pointer such as {@code /characteristics/2/bins/0/to}; empty for the whole} */
    public String path() {
        return path;
    }
}
