package io.creditkit.customer.risk;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** A scorecard that can't be used. Mend it at the place that is told; nothing was taken over. */
public final class InvalidScoreCardException extends CreditKitException {
    private final String path;

    InvalidScoreCardException(String path, String problem) {
        super(wording(path, problem));
        this.path = path;
    }

    /** Keeps what a part of it was refused with, for a host that translates. */
    InvalidScoreCardException(String path, Wording problem) {
        super(wording(path, problem));
        this.path = path;
    }

    InvalidScoreCardException(String problem, Throwable cause) {
        super(
                Wording.of(
                        "invalid-score-card.no-json",
                        "The scorecard is no readable JSON: {problem}",
                        Map.of("problem", problem)),
                cause);
        this.path = "";
    }

    private static Wording wording(String path, Object problem) {
        return path.isEmpty()
                ? Wording.of(
                        "invalid-score-card.whole",
                        "The scorecard can't be used: {problem}",
                        Map.of("problem", problem))
                : Wording.of(
                        "invalid-score-card.at",
                        "The scorecard can't be used, at {path}: {problem}",
                        Map.of("path", path, "problem", problem));
    }

    /** {@return where in the JSON: a JSON pointer such as {@code /characteristics/2/bins/0/to}; empty for the whole} */
    public String path() {
        return path;
    }
}
