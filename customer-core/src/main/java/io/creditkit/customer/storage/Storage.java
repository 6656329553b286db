package io.creditkit.customer.storage;

import io.creditkit.customer.TenantId;
import java.util.function.Function;

/**
 * The port that keeps everything. Thread-safe.
 *
 * <p>What every storage promises, and the contract kit proves:
 *
 * <ul>
 *   <li><b>All or nothing.</b> What one unit of work writes becomes visible and durable together when the work returns, or
 *       not at all when it throws, whatever it throws.
 *   <li><b>A wall between tenants.</b> A unit of work reaches its own tenant alone, but for the one sum of
 *       {@link ReportStore#billedByAllSince}.
 *   <li><b>No lost update.</b> Versioned values are written only over the version they were read at.
 *   <li><b>Read your writes.</b> Within a unit of work, its own writes are seen; writes of others that are not finished are
 *       not.
 *   <li><b>Nothing changed.</b> A value comes back equal to the one stored: text to the last character (empty is not
 *       absent), moments to the microsecond (years 1 to 9999), amounts in numerical value (18 digits before and 10 after the
 *       point), bytes as they were.
 * </ul>
 */
public interface Storage extends AutoCloseable {
    /**
     * Runs one unit of work and commits it. No call of a network belongs inside. May run the work again from the start when
     * the database asks for that, so the work must have no effect but through the stores.
     *
     * @param work must not be nested, and must not keep the stores beyond its end: they then throw
     *     {@link IllegalStateException}
     * @return what the work returns
     * @throws StorageException if the storage can't do it; a subtype where a caller can do something about it
     * @throws IllegalStateException if a unit of work is already running on this thread
     */
    <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work);

    /**
     * Runs one unit of work that reads alone, and reads everything as it was at one moment, whatever others write meanwhile: for what
     * takes several reads and must be one picture. The default runs {@link #inUnitOfWork}, which is that wherever units of work run one
     * after the other. Within a transaction of the host the picture is that transaction's.
     *
     * @param work as in {@link #inUnitOfWork}, but must write nothing
     * @return what the work returns
     * @throws StorageException as {@link #inUnitOfWork}
     * @throws IllegalStateException if a unit of work is already running on this thread
     */
    default <T> T inSnapshot(TenantId tenant, Function<UnitOfWork, T> work) {
        return inUnitOfWork(tenant, work);
    }

    /** Releases what this storage opened itself, and nothing that the host handed in. To call it twice does no harm. */
    @Override
    void close();
}
