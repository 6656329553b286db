package io.creditkit.customer.alert.rule;

import io.creditkit.customer.CreditKitException;

/** An alert rule that can't be used. Mend it at the place that is told; nothing was stored. */
public final class InvalidAlertRuleException extends CreditKitException {
    private final String path;
    private final String problem;

    InvalidAlertRuleException(String path, String problem) {
        super("The alert rule can't be used" + (path.isEmpty() ? "" : ", at " + path) + ": " + problem);
        this.path = path;
        this.problem = problem;
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
