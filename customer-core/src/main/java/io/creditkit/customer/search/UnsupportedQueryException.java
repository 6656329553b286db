package io.creditkit.customer.search;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/**
 * A storage can't answer a query whole, and would rather not answer it by halves. Ask without the field that the message names,
 * or ask {@link CustomerList}, which looks at every customer then, up to the number that {@link ListSettings} allow.
 */
public final class UnsupportedQueryException extends CreditKitException {
    /** Made by a storage, or for it. */
    public UnsupportedQueryException(String message) {
        super(message);
    }

    /** The same with a key of its own. */
    public UnsupportedQueryException(Wording wording) {
        super(wording);
    }
}
