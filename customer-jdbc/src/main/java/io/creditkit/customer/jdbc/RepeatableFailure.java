package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;

/** Ends a run of a unit of work that is to be run again from the start. Leaves this package only inside a host's work. */
final class RepeatableFailure extends StorageException {
    RepeatableFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
