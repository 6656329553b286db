package io.creditkit.customer.alert.rule;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** What was asked can't be done with a kept alert rule as it stands. The message says what can. */
public final class AlertRuleRefusedException extends CreditKitException {
    AlertRuleRefusedException(Wording wording) {
        super(wording);
    }
}
