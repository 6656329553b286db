package io.creditkit.customer.alert.rule;

import io.creditkit.customer.CreditKitException;

/** What was asked can't be done with a kept alert rule as it stands. The message says what can. */
public final class AlertRuleRefusedException extends CreditKitException {
    AlertRuleRefusedException(String message) {
        super(message);
    }
}
