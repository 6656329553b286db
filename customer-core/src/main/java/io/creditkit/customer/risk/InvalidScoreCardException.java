package io.creditkit.customer.risk;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.JsonFault;

/** A scorecard that can't be used. Mend it at the place that is told; nothing was taken over. */
public final class InvalidScoreCardException extends CreditKitException {
    private final String path;

    InvalidScoreCardException(String path, Wording problem) {
        super(JsonFault.told("invalid-score-card", "scorecard", path, problem));
        this.path = path;
    }

    /** {@return where in the JSON: a JSON pointer such as {@code /characteristics/2/bins/0/to}; empty for the whole} */
    public String path() {
        return path;
    }
}
