package io.creditkit.customer.storage;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** The storage can't do what was asked. Nothing of the unit of work was written. */
public class StorageException extends CreditKitException {
    /** Made by a storage; the message tells what was asked, what was wrong and what to do, and holds no stored value. */
    public StorageException(String message) {
        super(message);
    }

    /** Made by a storage over a failure underneath. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Made by a storage or a feature that has a key for it; the values in it are such as the message may hold. */
    public StorageException(Wording wording) {
        super(wording);
    }
}
