package io.creditkit.customer.storage;

import io.creditkit.customer.Wording;

/** What must be unique is there already. Read the stored one, or choose another key. */
public final class DuplicateKeyException extends StorageException {
    /** Made by a storage; the message names the kind of key. */
    public DuplicateKeyException(String message) {
        super(message);
    }

    /** Made by a storage over a failure underneath. */
    public DuplicateKeyException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Made by a feature that has a key for it. */
    public DuplicateKeyException(Wording wording) {
        super(wording);
    }
}
