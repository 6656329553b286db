package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.privacy.RetentionPolicy;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong with a database in the middle of a write: an error of its type, and nothing is changed; or another run. */
@Timeout(300)
class FaultsTest {
    private static final PrivacySettings EVERYTHING_GOES =
            new PrivacySettings(new RetentionPolicy(Map.of(), RetentionPolicy.WhileOwing.ERASE), List.of());

    private final HostDatabase host = HostDatabase.on(server());
    private final JdbcStorage storage = JdbcStorage.on(host.dataSource())
            .schemaMode(SchemaMode.MIGRATE)
            .pause(attempt -> {})
            .build();

    DatabaseServer server() {
        return new H2Server();
    }

    /** {@return the SQLState and code of a failure after which a unit of work is run again} */
    SQLException serializationFailure() {
        return new SQLException("as the database says it", "40001", 40001);
    }

    /** {@return which statements are looked at: every one, or every second one, or so: a connection to a server takes its time} */
    int stride() {
        return 1;
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aConnectionThatIsLost_beforeAnyStatementOfAnyWrite_leavesNothing() throws Exception {
        int statements = countOf(() -> Zebedee.moveIn(context()));
        assertThat(statements).isGreaterThan(100);
        new Privacy(context(), EVERYTHING_GOES).erase(Zebedee.ID, "Asked for by letter.");
        emptied();

        for (int n = 1; n <= statements; n += stride()) {
            loseConnectionBefore(n, () -> Zebedee.moveIn(context()));
            assertThat(rows()).as("after a loss before statement " + n).isZero();
        }
        Zebedee.moveIn(context());
        assertThat(rows()).isPositive();
        assertThat(host.stillLent()).isZero();
    }

    @Test
    void aConnectionThatIsLost_atTheCommit_leavesItOpenWhetherTheWorkWasWritten() {
        int commit = countOf(() -> Samples.save(storage, Samples.customer("c-0")));
        AtomicInteger steps = new AtomicInteger();
        host.beforeEachStep(() -> {
            if (steps.incrementAndGet() == commit) {
                host.breakLentConnections();
            }
        });

        assertThatThrownBy(() -> Samples.save(storage, Samples.customer("c-1")))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("not known whether the unit of work was written");
    }

    @Test
    void aConnectionThatIsLost_inTheMiddleOfAnErasure_leavesThePersonWhole() throws Exception {
        Zebedee.moveIn(context());
        StoredColumns whole = stored();
        Privacy privacy = new Privacy(context(), EVERYTHING_GOES);
        int last = 0;
        for (int n = 1; last == 0; n += 7 * stride()) {
            int before = n;
            AtomicInteger steps = new AtomicInteger();
            host.beforeEachStep(() -> {
                if (steps.incrementAndGet() == before) {
                    host.breakLentConnections();
                }
            });
            try {
                privacy.erase(Zebedee.ID, "Asked for by letter.");
                last = n;
            } catch (StorageUnavailableException lost) {
                host.beforeEachStep(() -> {});
                assertThat(stored()).as("after a loss before statement " + n).isEqualTo(whole);
            }
        }
        host.beforeEachStep(() -> {});
        assertThat(last).as("the erasure that was let through").isGreaterThan(100);
        assertThat(stored().with(Zebedee.WORD)).isEmpty();
        assertThat(host.stillLent()).isZero();
    }

    @Test
    void aPoolWithoutAConnectionToSpare_isAnErrorOfItsType_andPasses() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(server().newDatabase());
        pool.setMaxConnections(2);
        pool.setLoginTimeout(1);
        try (JdbcStorage tight =
                JdbcStorage.on(pool).schemaMode(SchemaMode.MIGRATE).build()) {
            try (Connection one = pool.getConnection();
                    Connection other = pool.getConnection()) {
                assertThat(one).as("all that the pool has").isNotSameAs(other);
                assertThatThrownBy(() -> Samples.save(tight, Samples.customer("c-1")))
                        .isInstanceOf(StorageUnavailableException.class)
                        .hasMessageContaining("the pool has room");
            }
            assertThat(Samples.count(tight)).isZero();
            Samples.save(tight, Samples.customer("c-1"));
            assertThat(Samples.count(tight)).isEqualTo(1);
        } finally {
            pool.dispose();
        }
    }

    @Test
    void aSerializationFailure_isFollowedByAnotherRun() throws Exception {
        int statements = countOf(() -> Samples.save(storage, Samples.customer("c-0")));
        for (int n = 1; n <= statements; n++) {
            int before = n;
            AtomicInteger steps = new AtomicInteger();
            host.beforeEachStep(() -> {
                if (steps.incrementAndGet() == before) {
                    throw serializationFailure();
                }
            });
            Samples.save(storage, Samples.customer("c-" + n));
            host.beforeEachStep(() -> {});
            assertThat(Samples.find(storage, "c-" + n)).isPresent();
        }
    }

    @Test
    void aSerializationFailureThatComesAgainAndAgain_isGivenUp_andNothingIsWritten() throws Exception {
        host.beforeEachStep(() -> {
            throw serializationFailure();
        });
        assertThatThrownBy(() -> Samples.save(storage, Samples.customer("c-1")))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("6 runs");
        host.beforeEachStep(() -> {});
        assertThat(Samples.count(storage)).isZero();
        assertThat(host.stillLent()).isZero();
    }

    @Test
    void aLockThatIsNotLetGo_isWaitedForAndThenAnErrorOfItsType() throws Exception {
        Customer customer = Samples.save(storage, Samples.customer("c-1"));
        JdbcStorage impatient = JdbcStorage.on(host.dataSourceAfter(server().shortLockTimeout()))
                .pause(attempt -> {})
                .build();
        try (Connection holder = host.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeUpdate("UPDATE ck_customer SET status = status");

            assertThatThrownBy(() -> Samples.save(impatient, renamed(customer)))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("6 runs");
            holder.rollback();
        }
        assertThat(Samples.find(storage, "c-1")).contains(customer);

        Samples.save(impatient, renamed(customer));
        assertThat(Samples.find(storage, "c-1").orElseThrow().name()).isEqualTo("Green");
    }

    private static Customer renamed(Customer customer) {
        return Customer.builder().from(customer).name("Green").build();
    }

    private void loseConnectionBefore(int statement, Runnable work) {
        AtomicInteger steps = new AtomicInteger();
        host.beforeEachStep(() -> {
            if (steps.incrementAndGet() == statement) {
                host.breakLentConnections();
            }
        });
        assertThatThrownBy(work::run)
                .as("loss before statement " + statement)
                .isInstanceOf(StorageException.class)
                .isInstanceOf(StorageUnavailableException.class);
        host.beforeEachStep(() -> {});
    }

    private int countOf(Runnable work) {
        AtomicInteger steps = new AtomicInteger();
        host.beforeEachStep(steps::incrementAndGet);
        work.run();
        host.beforeEachStep(() -> {});
        return steps.get();
    }

    private StoredColumns stored() throws SQLException {
        return StoredColumns.of(host.dataSource(), server().ownTables());
    }

    private void emptied() {
        ownTables().forEach(table -> host.execute("DELETE FROM " + table));
    }

    private long rows() {
        return ownTables().stream()
                .mapToLong(table -> host.number("SELECT COUNT(*) FROM " + table))
                .sum();
    }

    private List<String> ownTables() {
        return host.ownTables().stream()
                .filter(table -> table.startsWith("ck_") && !table.startsWith("ck_schema_"))
                .toList();
    }

    private WorkContext context() {
        AtomicLong ids = new AtomicLong();
        return new WorkContext(
                storage,
                Samples.TENANT,
                Actor.of("clerk"),
                Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                ZoneOffset.UTC,
                () -> "id-" + ids.incrementAndGet(),
                ExchangeRates.none(),
                Optional.of((tenant, event) -> {}));
    }
}
