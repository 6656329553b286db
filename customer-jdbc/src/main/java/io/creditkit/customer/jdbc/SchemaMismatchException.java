package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;

/**
 * The tables in the database are not those this version works with: missing, older, newer, changed by hand, or somebody
 * else's. Nothing was changed. The message says which, and what to do.
 */
public final class SchemaMismatchException extends StorageException {
    SchemaMismatchException(String message) {
        super(message);
    }

    SchemaMismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
