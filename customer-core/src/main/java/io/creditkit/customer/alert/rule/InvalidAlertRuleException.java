package io.creditkit.customer.alert.rule;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** An alert rule that can't be used. Mend it at the place that is told; nothing was stored. */
public final class InvalidAlertRuleException extends CreditKitException {
    private final String path;
    private final String problem;

    InvalidAlertRuleException(String path, String problem) {
        super(wording(path, problem));
        this.path = path;
        this.problem = problem;
    }

    /** Keeps what a part of it was refused with, for a host that translates. */
    InvalidAlertRuleException(String path, Wording problem) {
        super(wording(path, problem));
        this.path = path;
        this.problem = problem.english();
    }

    private static Wording wording(String path, Object problem) {
        return path.isEmpty()
                ? Wording.of(
                        "invalid-alert-rule.whole",
                        "The alert rule can't be used: {problem}",
                        Map.of("problem", problem))
                : Wording.of(
                        "invalid-alert-rule.at",
                        "The alert rule can't be used, at {path}: {problem}",
                        Map.of("path", path, "problem", problem));
    }

    /** {@return the place, a JSON pointer such as {@code /levels/0/criteria}; blank for the whole} */
    public String path() {
        return path;
    }

    /** {@return what is wrong and what to do, without the place} */
    public String problem() {
        return problem;
    }
}
