package io.creditkit.customer.limit;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** A document can't be let pass: nothing holds it, or what stops it has to be lifted itself. Nothing was written. */
public final class OverrideRefusedException extends CreditKitException {
    OverrideRefusedException(Wording wording) {
        super(wording);
    }
}
