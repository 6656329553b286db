package io.creditkit.customer.attachment;

import io.creditkit.customer.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A port: keeps the bytes of attached files outside of the storage, for a host that has a place for files. Equal bytes of a
 * tenant are kept once, under their hash. Thread-safe.
 */
public interface AttachmentBytes {
    /**
     * Keeps bytes. To keep them again makes them new: {@link #olderThan} counts from then.
     *
     * @param sha256 of the bytes, 64 lower-case hexadecimal digits
     */
    void keep(TenantId tenant, String sha256, byte[] bytes);

    /** {@return the bytes under that hash} */
    Optional<byte[]> read(TenantId tenant, String sha256);

    /** {@return whether there are bytes under that hash} As given here it reads them. */
    default boolean holds(TenantId tenant, String sha256) {
        return read(tenant, sha256).isPresent();
    }

    /** {@return the hashes of the bytes that were kept last before that moment} */
    List<String> olderThan(TenantId tenant, Instant moment);

    /** Removes bytes, if they are there. */
    void remove(TenantId tenant, String sha256);
}
