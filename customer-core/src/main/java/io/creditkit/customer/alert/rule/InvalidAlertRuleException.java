package io.creditkit.customer.alert.rule;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.JsonFault;

/** An alert rule that can't be used. Mend it at the place that is told; nothing was stored. */
public final class InvalidAlertRuleException extends CreditKitException {
    private final String path;
    private final String problem;

    InvalidAlertRuleException(String path, Wording problem) {
        super(JsonFault.told("invalid-alert-rule", "alert rule", path, problem));
        this.path = path;
        this.problem = problem.english();
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
