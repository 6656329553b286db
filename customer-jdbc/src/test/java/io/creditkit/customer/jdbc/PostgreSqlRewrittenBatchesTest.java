package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.storage.Storage;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** On a driver that puts the rows of a batch into one statement, as a host can have it. */
class PostgreSqlRewrittenBatchesTest {
    private static final Subject CUSTOMER = Subject.of(CustomerId.of("c-1"));

    @Test
    void looksAtOneSubjectThatAreAddedTogetherAreAllKept() {
        PGConnectionPoolDataSource database = (PGConnectionPoolDataSource) new PostgreSqlServer().newDatabase();
        database.setReWriteBatchedInserts(true);
        JdbcConnectionPool pool = JdbcConnectionPool.create(database);
        try (Storage storage =
                JdbcStorage.on(pool).schemaMode(SchemaMode.MIGRATE).build()) {
            List<AccessEntry> looks = List.of(look("name"), look("phone"));

            storage.inUnitOfWork(Samples.TENANT, work -> {
                work.accesses().addAll(looks);
                return true;
            });

            List<AccessEntry> kept =
                    storage.inUnitOfWork(Samples.TENANT, work -> work.accesses().of(CUSTOMER));
            assertThat(kept).isEqualTo(looks);
        } finally {
            pool.dispose();
        }
    }

    private static AccessEntry look(String detail) {
        return new AccessEntry(
                CUSTOMER, AccessEntry.Kind.PERSONAL_DATA, detail, Samples.NOW, Actor.of("joe"), Optional.empty());
    }
}
