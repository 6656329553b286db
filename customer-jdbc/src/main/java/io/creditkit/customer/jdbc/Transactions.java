package io.creditkit.customer.jdbc;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.customer.storage.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs units of work: one connection and one transaction each, again from the start when the database asks for that; or
 * within the transaction that the host runs already, which is the host's to repeat.
 */
final class Transactions {
    private static final Logger log = LoggerFactory.getLogger(Transactions.class);
    private static final int MAX_ATTEMPTS = 6;

    private final Function<ConnectionFactory, Jdbi> configured;
    private final Jdbi jdbi;
    private final Failures failures;
    private final Pause pause;
    private final HostTransactions host;

    /** @param configured makes what runs statements on the connections of a factory */
    Transactions(
            DataSource dataSource,
            Function<ConnectionFactory, Jdbi> configured,
            Failures failures,
            Pause pause,
            HostTransactions host) {
        this.configured = configured;
        this.jdbi = configured.apply(dataSource::getConnection);
        this.failures = failures;
        this.pause = pause;
        this.host = host;
    }

    int snapshotIsolation() {
        return failures.dialect().snapshotIsolation();
    }

    /** @param isolation of a transaction of our own, by {@link Connection} */
    <T> T run(TenantId tenant, int isolation, Function<UnitOfWork, T> work) {
        Optional<Connection> joined = host.current();
        return joined.isPresent() ? runWithin(joined.get(), tenant, work) : runAlone(tenant, isolation, work);
    }

    private <T> T runWithin(Connection connection, TenantId tenant, Function<UnitOfWork, T> work) {
        try (Handle handle = configured.apply(new HostConnection(connection)).open()) {
            if (!failures.dialect().isInTransaction(connection)) {
                throw new StorageException(
                        "The connection that was given to join is in autocommit: no transaction runs on it."
                                + " Begin one first, or let HostTransactions.current() answer that there is none.");
            }
            requireReadCommitted(connection.getTransactionIsolation());
            return join(connection, new Session(handle, tenant, failures), work);
        } catch (SQLException failure) {
            throw failures.translate("join the transaction of the host", failure);
        }
    }

    /** In any other a unit of work would not see what others committed while it waited for them, and lose it. */
    private static void requireReadCommitted(int isolation) {
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            throw new StorageException(
                    "The transaction that was given to join does not run in READ COMMITTED (its isolation is "
                            + isolation
                            + " by java.sql.Connection), in which alone units of work are right. Begin it with"
                            + " Connection.TRANSACTION_READ_COMMITTED, or don't join it.");
        }
    }

    /** What fails leaves nothing, so a host that goes on after the error commits nothing half done. */
    private <T> T join(Connection connection, Session session, Function<UnitOfWork, T> work) throws SQLException {
        Savepoint before = Savepoint.set(connection, "creditkit_work");
        try {
            T result = work.apply(new JdbcUnitOfWork(session));
            if (session.isRepeatable()) {
                throw new RepeatableFailure(
                        "The work went on after a failure that undid it.", new IllegalStateException());
            }
            before.release();
            return result;
        } catch (Throwable thrown) {
            try {
                failures.dialect().undo(before::rollback);
            } catch (SQLException alreadyGone) {
                thrown.addSuppressed(alreadyGone);
            }
            if (session.isRepeatable() || thrown instanceof RepeatableFailure) {
                throw new StorageUnavailableException(
                        "The unit of work met another one that wrote the same rows, within a transaction of the host."
                                + " Roll that back and run it again from its start.",
                        thrown);
            }
            throw thrown;
        } finally {
            session.end();
        }
    }

    private <T> T runAlone(TenantId tenant, int isolation, Function<UnitOfWork, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return runOnce(tenant, isolation, work);
            } catch (Repeat repeat) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new StorageUnavailableException(
                            "A unit of work met others that wrote the same rows in each of its " + MAX_ATTEMPTS
                                    + " runs. Try again later, with fewer writers at once or smaller units.",
                            repeat.reason);
                }
                log.debug("unit of work is run again: attempt={} reason={}", attempt + 1, repeat.reason.getMessage());
                rest(attempt);
            }
        }
    }

    private void rest(int failedAttempts) {
        try {
            pause.after(failedAttempts);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException(
                    "The wait before another run of a unit of work was interrupted.", interrupted);
        }
    }

    private <T> T runOnce(TenantId tenant, int isolation, Function<UnitOfWork, T> work) {
        Handle handle = open();
        try (BorrowedConnection borrowed =
                BorrowedConnection.take(handle.getConnection(), failures.dialect(), isolation)) {
            return inTransaction(new Session(handle, tenant, failures), borrowed, work);
        } catch (SQLException failure) {
            throw failures.translate("begin or commit a unit of work", failure);
        } finally {
            close(handle);
        }
    }

    /** What became of the work is known by then, and who is told of a failure would repeat it. */
    private static void close(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException notClosed) {
            log.debug(
                    "connection could not be given back: {}",
                    notClosed.getClass().getSimpleName());
        }
    }

    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException failure) {
            SQLException cause = Failures.sqlFailureIn(failure);
            throw new StorageUnavailableException(
                    "The DataSource gives no connection. Check that the database runs and the pool has room, then try"
                            + " again.",
                    cause == null ? failure : cause);
        }
    }

    private <T> T inTransaction(Session session, BorrowedConnection borrowed, Function<UnitOfWork, T> work)
            throws SQLException {
        try {
            T result = work.apply(new JdbcUnitOfWork(session));
            if (session.isRepeatable()) {
                throw new RepeatableFailure(
                        "The work went on after a failure that undid it.", new IllegalStateException());
            }
            commit(borrowed);
            return result;
        } catch (Throwable thrown) {
            borrowed.rollback(thrown);
            if (session.isRepeatable() || thrown instanceof RepeatableFailure) {
                throw new Repeat(thrown);
            }
            throw thrown;
        } finally {
            session.end();
        }
    }

    private void commit(BorrowedConnection borrowed) {
        try {
            borrowed.commit();
        } catch (SQLException failure) {
            throw failures.atCommit(failure);
        }
    }

    /** Gives the one connection that a host lends, which stays open. */
    private record HostConnection(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection lent) {
            // The host closes what it opened.
        }
    }

    /** Not an error of the storage: asks {@link #run} for another run. */
    private static final class Repeat extends RuntimeException {
        private final transient Throwable reason;

        Repeat(Throwable reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }
}
