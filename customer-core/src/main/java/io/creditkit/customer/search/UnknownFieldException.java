package io.creditkit.customer.search;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** A field was asked for that the catalogue does not have. Use the key of one it has. */
public final class UnknownFieldException extends CreditKitException {
    UnknownFieldException(Wording wording) {
        super(wording);
    }
}
