package io.creditkit.customer.storage.memory;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Storage in the memory of this process: for tests, trials and as the readable meaning of the storage contract. What it
 * keeps is gone when the object is. Thread-safe: units of work run one after the other, whatever their tenant.
 *
 * <p>A customer with name, town, two numbers of registers, e-mail and phone takes about 1 290 bytes of the heap, so a million of
 * them 1.3 GB; about 490 of those bytes are the index of autocomplete. Each former version of a customer takes what a customer does
 * without its index. Reports, invoices and histories come on top.
 */
public final class InMemoryStorage implements Storage {
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<TenantId, TenantData> tenants = new HashMap<>();

    private InMemoryStorage() {}

    /** {@return a new, empty storage} */
    public static InMemoryStorage create() {
        return new InMemoryStorage();
    }

    @Override
    public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "A unit of work is running on this thread already, and they can't be nested."
                            + " Use the stores of the running one.");
        }
        turn.lock();
        try (Session session = new Session()) {
            TenantData data = tenants.computeIfAbsent(tenant, first -> new TenantData());
            T result = work.apply(
                    data.open(session, () -> tenants.values().stream().map(TenantData::reports)));
            session.commit();
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** Does nothing: there is nothing to release. */
    @Override
    public void close() {}
}
