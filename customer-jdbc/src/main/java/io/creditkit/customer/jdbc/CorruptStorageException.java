package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;

/** What is stored is damaged. Nothing was written; restore a backup. */
public final class CorruptStorageException extends StorageException {
    CorruptStorageException(String message) {
        super(message);
    }

    CorruptStorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
