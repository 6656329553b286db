package io.creditkit.customer.limit;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** The actor has not the authority for this limit, or asked for it itself. Let somebody else say the word; nothing was written. */
public final class ApprovalRefusedException extends CreditKitException {
    ApprovalRefusedException(Wording wording) {
        super(wording);
    }
}
