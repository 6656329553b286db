package io.creditkit.customer.supply;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** A customer can't move in or out on that day; the message says what stands against it. */
public final class SupplyRefusedException extends CreditKitException {
    SupplyRefusedException(Wording wording) {
        super(wording);
    }
}
