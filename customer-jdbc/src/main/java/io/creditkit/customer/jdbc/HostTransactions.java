package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.util.Optional;

/**
 * Where a host's running transaction is found, so that a unit of work joins it: what the host rolls back, the storage forgets
 * as well. Given to {@link JdbcStorage.Builder#joining}.
 *
 * <p>In an application with Spring:
 *
 * <pre>{@code
 * HostTransactions spring = () -> TransactionSynchronizationManager.isActualTransactionActive()
 *         ? Optional.of(DataSourceUtils.getConnection(dataSource))
 *         : Optional.empty();
 * }</pre>
 */
@FunctionalInterface
public interface HostTransactions {
    /**
     * {@return the connection that takes part in the transaction of the calling thread; empty if none runs, and the unit of
     * work then has a transaction of its own} Called once at the start of each unit of work. The connection is neither
     * committed, rolled back, closed nor reconfigured. One in autocommit, or with another isolation than READ COMMITTED, is refused.
     */
    Optional<Connection> current();
}
