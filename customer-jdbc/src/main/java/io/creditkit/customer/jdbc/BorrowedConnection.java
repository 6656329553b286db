package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of a host in a transaction of ours; put back as it was. Closing this does not close the connection. */
final class BorrowedConnection implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BorrowedConnection.class);

    private final Connection connection;
    private final Dialect dialect;
    private final boolean autoCommit;
    private final int isolation;
    private final int ours;
    private boolean undecided = true;

    private BorrowedConnection(Connection connection, Dialect dialect, int ours) throws SQLException {
        this.ours = ours;
        this.connection = connection;
        this.dialect = dialect;
        this.autoCommit = connection.getAutoCommit();
        this.isolation = connection.getTransactionIsolation();
    }

    static BorrowedConnection take(Connection connection, Dialect dialect, int isolation) throws SQLException {
        BorrowedConnection borrowed = new BorrowedConnection(connection, dialect, isolation);
        if (borrowed.isolation != isolation) {
            connection.setTransactionIsolation(isolation);
        }
        if (borrowed.autoCommit) {
            connection.setAutoCommit(false);
        }
        return borrowed;
    }

    void commit() throws SQLException {
        dialect.commit(connection::commit);
        undecided = false;
    }

    /** Rolls back; a failure to do so is added to the reason. */
    void rollback(Throwable reason) {
        try {
            dialect.undo(connection::rollback);
            undecided = false;
        } catch (SQLException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }

    /** While it is not decided whether the transaction ended, nothing is touched: to set autocommit would commit. */
    @Override
    public void close() {
        if (undecided) {
            return;
        }
        try {
            if (isolation != ours) {
                connection.setTransactionIsolation(isolation);
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            // Only a dead connection can't be put back; what happened to the work is known already.
            log.debug("connection could not be put back as it was: {}", Failures.codes(broken));
        }
    }
}
