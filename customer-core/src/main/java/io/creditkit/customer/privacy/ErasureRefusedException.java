package io.creditkit.customer.privacy;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerId;

/** A person can't be erased now. The text may be told to the person. Nothing was changed; try again when the reason is gone. */
public final class ErasureRefusedException extends CreditKitException {
    ErasureRefusedException(CustomerId customer, String refusal) {
        super("Customer " + customer + " can't be erased. " + refusal);
    }
}
