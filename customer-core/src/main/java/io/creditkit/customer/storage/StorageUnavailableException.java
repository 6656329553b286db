package io.creditkit.customer.storage;

/** The storage can't be reached, is full, or is used by another process. The same call may go through later. */
public final class StorageUnavailableException extends StorageException {
    /** Made by a storage over a failure underneath. */
    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
