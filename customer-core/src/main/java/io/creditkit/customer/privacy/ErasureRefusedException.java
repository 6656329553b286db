package io.creditkit.customer.privacy;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Subject;

/** A person can't be erased now. The text may be told to the person. Nothing was changed; try again when the reason is gone. */
public final class ErasureRefusedException extends CreditKitException {
    ErasureRefusedException(Subject subject, String refusal) {
        super("The data of " + subject + " can't be erased. " + refusal);
    }
}
