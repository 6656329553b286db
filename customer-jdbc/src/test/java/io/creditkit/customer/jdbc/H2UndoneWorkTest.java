package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.storage.DuplicateKeyException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * H2 restores a row twice where a commit is written to the file in between, and what somebody else wrote to the row by then is lost: so
 * nothing may be undone while something is committed, by whichever way it comes. What H2 makes of it is seen by chance alone, now and then:
 * {@code noUpdateIsLost} of the contract failed by it.
 */
@Timeout(60)
class H2UndoneWorkTest {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    private final DataSource watched = new WatchedEnds(pool);
    private Thread other = new Thread(() -> {});
    private boolean watching;

    @BeforeEach
    void store() {
        JdbcStorage storage = migrated();
        Samples.save(storage, Samples.customer("c-1"));
        watching = true;
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void aUnitOfWork_isNotRolledBack_whileAnotherIsCommitted() throws Exception {
        JdbcStorage storage = migrated();

        whileCommitting(
                storage,
                () -> assertThatThrownBy(() -> storage.inUnitOfWork(Samples.TENANT, work -> {
                            work.customers().save(Samples.customer("c-3"));
                            throw new IllegalStateException("changed my mind");
                        }))
                        .isInstanceOf(IllegalStateException.class));

        assertThat(told).containsExactly("committed", "undone");
        assertThat(Samples.count(storage)).isEqualTo(2);
    }

    @Test
    void nobodyGoesBackToASavepoint_whileAUnitOfWorkIsCommitted() throws Exception {
        JdbcStorage storage = migrated();

        whileCommitting(
                storage,
                () -> storage.inUnitOfWork(Samples.TENANT, work -> {
                    assertThatThrownBy(() -> work.customers().save(Samples.customer("c-1")))
                            .isInstanceOf(DuplicateKeyException.class);
                    return true;
                }));

        assertThat(told).containsExactly("committed", "undone", "committed");
        assertThat(Samples.count(storage)).isEqualTo(2);
    }

    @Test
    void whatFailsWithinTheTransactionOfAHost_isNotUndone_whileAUnitOfWorkIsCommitted() throws Exception {
        try (Connection hosts = watched.getConnection()) {
            hosts.setAutoCommit(false);
            JdbcStorage joining =
                    JdbcStorage.on(watched).joining(() -> Optional.of(hosts)).build();

            whileCommitting(
                    migrated(),
                    () -> assertThatThrownBy(() -> joining.inUnitOfWork(Samples.TENANT, work -> {
                                work.customers().save(Samples.customer("c-3"));
                                throw new IllegalStateException("changed my mind");
                            }))
                            .isInstanceOf(IllegalStateException.class));

            assertThat(told).containsExactly("committed", "undone");
        }
        assertThat(Samples.count(migrated())).isEqualTo(2);
    }

    @Test
    void aUnitOfWork_isNotCommitted_whileAnotherIsRolledBack() throws Exception {
        JdbcStorage storage = migrated();
        other = new Thread(() -> Samples.save(storage, Samples.customer("c-3")));

        assertThatThrownBy(() -> storage.inUnitOfWork(Samples.TENANT, work -> {
                    work.customers().save(Samples.customer("c-2"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        other.join();

        assertThat(told).containsExactly("undone", "committed");
    }

    @Test
    void whoeverUndoesWithinACommitOfItsOwn_doesNotWaitForItself() throws Exception {
        Dialect dialect = new H2Dialect();

        dialect.commit(() -> {
            dialect.undo(() -> told.add("undone"));
            told.add("committed");
        });

        assertThat(told).containsExactly("undone", "committed");
    }

    private JdbcStorage migrated() {
        return JdbcStorage.on(watched).schemaMode(SchemaMode.MIGRATE).build();
    }

    /** Saves one more customer, and lets another thread undo what it does in the midst of that commit. */
    private void whileCommitting(JdbcStorage storage, Runnable undoing) throws InterruptedException {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        other = new Thread(undoing);
        other.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        Samples.save(storage, Samples.customer("c-2"));
        other.join();
        assertThat(failures).isEmpty();
    }

    /** Notes when transactions end, and starts the other thread in the midst of the first end. */
    private final class WatchedEnds extends DelegatingDataSource {
        WatchedEnds(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) watched(super.getConnection(), Connection.class);
        }

        private Object watched(Object target, Class<?> type) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                String end = endIn(method.getName(), arguments);
                if (watching && !end.isEmpty()) {
                    letTheOtherCome();
                }
                try {
                    Object answer = method.invoke(target, arguments);
                    if (watching && !end.isEmpty()) {
                        told.add(end);
                    }
                    return answer instanceof Statement && method.getName().equals("createStatement")
                            ? watched(answer, Statement.class)
                            : answer;
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            });
        }

        private String endIn(String method, Object[] arguments) {
            if (method.equals("commit")) {
                return "committed";
            }
            boolean toSavepoint =
                    method.equals("execute") && arguments[0].toString().startsWith("ROLLBACK TO");
            return method.equals("rollback") || toSavepoint ? "undone" : "";
        }

        /** Until it waits for this end, or went on where it had to wait. */
        private void letTheOtherCome() {
            if (other.getState() == Thread.State.NEW) {
                other.start();
                while (other.isAlive() && other.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
