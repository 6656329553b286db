package io.creditkit.customer.risk;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** An assessment that can't be contested, or a review that this person can't decide. */
public final class ContestRefusedException extends CreditKitException {
    ContestRefusedException(Wording wording) {
        super(wording);
    }
}
