package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.settings.SettingOwner;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes several reads is one picture, whatever others write between them. */
@Timeout(120)
class SnapshotTest {
    private static final TenantId TENANT = TenantId.of("acme");

    private final HostDatabase host = HostDatabase.on(server());
    private JdbcStorage storage;

    DatabaseServer server() {
        return new H2Server();
    }

    @BeforeEach
    void twoCustomers() {
        storage = JdbcStorage.on(host.dataSource())
                .schemaMode(SchemaMode.MIGRATE)
                .pause(attempt -> {})
                .build();
        store("c-1");
        store("c-2");
    }

    @AfterEach
    void close() {
        storage.close();
        host.close();
    }

    @Test
    void whatIsStoredMeanwhile_isNotSeen() {
        List<Long> counts = storage.inSnapshot(TENANT, work -> {
            long before = work.customers().count();
            storeOnAnotherThread("c-3");
            long found = work.customers().findByNumber(Samples.customer("c-3").number()).stream()
                    .count();
            return List.of(before, work.customers().count(), found);
        });

        assertThat(counts).containsExactly(2L, 2L, 0L);
        long after = storage.inUnitOfWork(TENANT, work -> work.customers().count());
        assertThat(after).isEqualTo(3);
    }

    @Test
    void whatIsStoredMeanwhile_isNotSeenInATableThatIsReadLaterEither() {
        SettingOwner owner = SettingOwner.of(CustomerId.of("c-1"));
        Optional<String> letters = storage.inSnapshot(TENANT, work -> {
            assertThat(work.customers().count()).isEqualTo(2);
            CompletableFuture.runAsync(() -> storage.inUnitOfWork(TENANT, other -> {
                        other.settings().put(owner, "letters", "formal");
                        return true;
                    }))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            return work.settings().value(owner, "letters");
        });

        assertThat(letters).isEmpty();
    }

    @Test
    void aUnitOfWorkAfterIt_seesWhatOthersCommit() {
        storage.inSnapshot(TENANT, work -> work.customers().count());

        List<Long> counts = storage.inUnitOfWork(TENANT, work -> {
            long before = work.customers().count();
            storeOnAnotherThread("c-4");
            return List.of(before, work.customers().count());
        });

        assertThat(counts).containsExactly(2L, 3L);
        assertThat(host.returned())
                .extracting(HostDatabase.Returned::isolation)
                .containsOnly(Connection.TRANSACTION_READ_COMMITTED);
    }

    private void storeOnAnotherThread(String id) {
        CompletableFuture.runAsync(() -> store(id))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private void store(String id) {
        Customer customer = Samples.customer(id);
        storage.inUnitOfWork(TENANT, work -> work.customers().save(customer));
    }
}
