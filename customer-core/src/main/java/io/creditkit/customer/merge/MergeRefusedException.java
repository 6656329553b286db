package io.creditkit.customer.merge;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** Two customers can't be merged, or a merge can't be taken back; the message says what stands against it. */
public final class MergeRefusedException extends CreditKitException {
    MergeRefusedException(Wording wording) {
        super(wording);
    }
}
