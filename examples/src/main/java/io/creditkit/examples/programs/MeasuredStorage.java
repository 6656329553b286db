package io.creditkit.examples.programs;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A storage around another one, which counts its units of work as a host's metrics would: the place to measure, to slow down or to
 * refuse. It keeps nothing itself. One over a database of its own is no matter of one screen: it gives its own {@link
 * UnitOfWork} with every store of it, as {@code customer-jdbc} does. Either proves itself by the contract tests in the test
 * jar of customer-core: {@code MeasuredStorageTest} beside the tests of these programs is all that takes.
 */
final class MeasuredStorage implements Storage {
    private final Storage storage;
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();

    MeasuredStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
        return counted(() -> storage.inUnitOfWork(tenant, work));
    }

    @Override
    public <T> T inSnapshot(TenantId tenant, Function<UnitOfWork, T> work) {
        return counted(() -> storage.inSnapshot(tenant, work));
    }

    private <T> T counted(Supplier<T> run) {
        try {
            T result = run.get();
            done.increment();
            return result;
        } catch (RuntimeException e) {
            failed.increment();
            throw e;
        }
    }

    @Override
    public void close() {
        storage.close();
    }

    public static void main(String[] files) {
        try (MeasuredStorage storage = new MeasuredStorage(InMemoryStorage.create());
                CreditKit kit = CreditKit.builder().storage(storage).build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
            work.imports().customers(Path.of(files[0]));
            System.out.println(work.customers().count() + " customers by " + storage.done.sum() + " units of work, "
                    + storage.failed.sum() + " failed");
        }
    }
}
