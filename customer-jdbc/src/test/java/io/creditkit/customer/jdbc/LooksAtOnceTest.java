package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many look at one customer at the same moment, and each is noted. MariaDB lets them wait for each other, as a statement that writes
 * locks what it reads.
 */
@Timeout(120)
class LooksAtOnceTest {
    private final HostDatabase host = HostDatabase.on(server());
    private final JdbcStorage storage =
            JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.MIGRATE).build();

    DatabaseServer server() {
        return new H2Server();
    }

    @AfterEach
    void close() {
        storage.close();
        host.close();
    }

    @Test
    void whoLooksAtWhatSomebodyElseLooksAtAtThisMoment_doesNotWait() {
        AccessEntry look = new AccessEntry(
                Subject.of(CustomerId.of("c-1")),
                AccessEntry.Kind.PERSONAL_DATA,
                "",
                Samples.NOW,
                Actor.of("clerk"),
                Optional.empty());

        List<AccessEntry> seen = storage.inUnitOfWork(Samples.TENANT, work -> {
            work.accesses().add(look);
            CompletableFuture.runAsync(() -> storage.inUnitOfWork(Samples.TENANT, other -> {
                        other.accesses().addAll(List.of(look, look));
                        return true;
                    }))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            return work.accesses().of(look.subject());
        });

        assertThat(seen).hasSize(3);
    }
}
