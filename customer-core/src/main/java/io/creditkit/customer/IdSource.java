package io.creditkit.customer;

/** A port: makes the ids of new things. Thread-safe; never gives the same id twice, not after a restart either. */
@FunctionalInterface
public interface IdSource {
    /** {@return a new id, 1 to 64 characters of letters, digits and hyphens} */
    String next();

    /** {@return random UUIDs (RFC 4122, version 4)} */
    static IdSource random() {
        return () -> java.util.UUID.randomUUID().toString();
    }
}
