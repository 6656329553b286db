package io.creditkit.customer.search;

import io.creditkit.customer.CreditKitException;

/** A field was asked for that the catalogue does not have. Use the key of one it has. */
public final class UnknownFieldException extends CreditKitException {
    UnknownFieldException(String message) {
        super(message);
    }
}
