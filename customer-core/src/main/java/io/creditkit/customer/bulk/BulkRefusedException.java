package io.creditkit.customer.bulk;

import io.creditkit.customer.CreditKitException;

/** A mass action can't be planned or gone on with like this; the message says what to change. */
public final class BulkRefusedException extends CreditKitException {
    BulkRefusedException(String id, String problem) {
        super("The mass action " + id + " can't go on: " + problem);
    }
}
