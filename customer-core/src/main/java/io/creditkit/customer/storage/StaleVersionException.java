package io.creditkit.customer.storage;

import io.creditkit.customer.Wording;
import java.util.Map;

/** Somebody else wrote the value since it was read. Read it again, apply the change to the new one, and store that. */
public final class StaleVersionException extends StorageException {
    private final long given;
    private final long stored;

    /**
     * Made by a storage.
     *
     * @param what the kind of value and its id
     * @param given the version that was to be overwritten
     * @param stored the version that is stored; 0 if there is none
     */
    public StaleVersionException(String what, long given, long stored) {
        super(
                stored == 0
                        ? Wording.of(
                                "stale-version.gone",
                                "There is no stored {what} to be overwritten at version {given}.",
                                Map.of("what", what, "given", given))
                        : Wording.of(
                                "stale-version.changed",
                                "The {what} was read at version {given}, but version {stored} is stored. Read it again "
                                        + "and repeat the change.",
                                Map.of("what", what, "given", given, "stored", stored)));
        this.given = given;
        this.stored = stored;
    }

    /** {@return the version that was to be overwritten} */
    public long given() {
        return given;
    }

    /** {@return the version that is stored; 0 if there is none} */
    public long stored() {
        return stored;
    }
}
