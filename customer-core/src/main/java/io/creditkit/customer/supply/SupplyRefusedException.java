package io.creditkit.customer.supply;

import io.creditkit.customer.CreditKitException;

/** A customer can't move in or out on that day; the message says what stands against it. */
public final class SupplyRefusedException extends CreditKitException {
    SupplyRefusedException(String message) {
        super(message);
    }
}
