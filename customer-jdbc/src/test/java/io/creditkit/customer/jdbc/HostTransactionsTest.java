package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class HostTransactionsTest {
    private final HostDatabase host = HostDatabase.on(server());
    private final DataSource dataSource = host.dataSource();

    @TempDir
    private Path narayanasFolder;

    DatabaseServer server() {
        return new H2Server();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aPlainTransactionOfTheHost_decides_andIsLeftOpen() throws SQLException {
        AtomicReference<Optional<Connection>> running = new AtomicReference<>(Optional.empty());
        JdbcStorage storage = storage(running::get);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            running.set(Optional.of(connection));

            Samples.save(storage, Samples.customer("c-1"));
            assertThat(Samples.count(storage)).isEqualTo(1);
            assertThat(stored()).as("seen by others").isZero();
            connection.rollback();
            assertThat(Samples.count(storage)).isZero();

            Samples.save(storage, Samples.customer("c-2"));
            connection.commit();
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
        }
        running.set(Optional.empty());
        Samples.save(storage, Samples.customer("c-3"));

        assertThat(stored()).isEqualTo(2);
        assertThat(host.stillLent()).isZero();
    }

    @Test
    void aUnitOfWorkThatFails_isUndone_andWhatTheHostWroteBeforeStays() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            JdbcStorage storage = storage(() -> Optional.of(connection));
            Samples.save(storage, Samples.customer("c-1"));
            connection.createStatement().execute("INSERT INTO hosts_own VALUES (7)");

            assertThatThrownBy(() -> storage.inUnitOfWork(Samples.TENANT, work -> {
                        work.customers().save(Samples.customer("c-2"));
                        throw new UnsupportedOperationException();
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> Samples.save(storage, Samples.customer("c-1")))
                    .isInstanceOf(DuplicateKeyException.class);
            connection.commit();
        }

        assertThat(stored()).isEqualTo(1);
        assertThat(host.number("SELECT COUNT(*) FROM hosts_own")).isEqualTo(1);
    }

    @Test
    void aUnitOfWorkThatLost_isNotRunAgain_butTheHostIsAskedTo() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            JdbcStorage storage = storage(() -> Optional.of(connection));

            assertThatThrownBy(() -> storage.inUnitOfWork(Samples.TENANT, work -> {
                        work.customers().save(Samples.customer("c-1"));
                        throw new RepeatableFailure("as a deadlock would be", new SQLException());
                    }))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("Roll that back and run it again");
            connection.rollback();
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aConnectionWithoutATransaction_isNotJoined() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            JdbcStorage storage = storage(() -> Optional.of(connection));

            assertThatThrownBy(() -> Samples.save(storage, Samples.customer("c-1")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("autocommit");
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aTransactionOfAnotherIsolation_isNotJoined() throws SQLException {
        for (int isolation : new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(false);
                JdbcStorage storage = storage(() -> Optional.of(connection));

                assertThatThrownBy(() -> Samples.save(storage, Samples.customer("c-1")))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("READ COMMITTED");
                assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
        assertThat(stored()).isZero();
    }

    @Test
    void withSpring_aUnitOfWorkSharesTheFateOfTheTransactionAroundIt() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        JdbcStorage storage = storage(() -> TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.of(DataSourceUtils.getConnection(dataSource))
                : Optional.empty());

        transaction.executeWithoutResult(status -> {
            Samples.save(storage, Samples.customer("c-1"));
            status.setRollbackOnly();
        });
        assertThat(stored()).isZero();
        transaction.executeWithoutResult(status -> Samples.save(storage, Samples.customer("c-2")));
        Samples.save(storage, Samples.customer("c-3"));

        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void withJta_aUnitOfWorkSharesTheFateOfTheTransactionAroundIt() throws Exception {
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreDir(narayanasFolder.toString());
        TransactionManager manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
        XAConnection xa = host.xaConnection();
        try {
            Connection connection = xa.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            JdbcStorage storage =
                    storage(() -> status(manager) == Status.STATUS_ACTIVE ? Optional.of(connection) : Optional.empty());

            begin(manager, xa);
            Samples.save(storage, Samples.customer("c-1"));
            manager.rollback();
            assertThat(stored()).isZero();

            begin(manager, xa);
            Samples.save(storage, Samples.customer("c-2"));
            assertThatThrownBy(() -> Samples.save(storage, Samples.customer("c-2")))
                    .isInstanceOf(DuplicateKeyException.class);
            manager.commit();
            Samples.save(storage, Samples.customer("c-3"));
        } finally {
            if (status(manager) != Status.STATUS_NO_TRANSACTION) {
                manager.rollback();
            }
            xa.close();
        }

        assertThat(stored()).isEqualTo(2);
    }

    private static void begin(TransactionManager manager, XAConnection xa) throws Exception {
        manager.begin();
        assertThat(manager.getTransaction().enlistResource(xa.getXAResource())).isTrue();
    }

    private static int status(TransactionManager manager) {
        try {
            return manager.getStatus();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JdbcStorage storage(HostTransactions transactions) {
        JdbcStorage.on(dataSource).schemaMode(SchemaMode.MIGRATE).build().close();
        return JdbcStorage.on(dataSource).joining(transactions).build();
    }

    private long stored() {
        return host.number("SELECT COUNT(*) FROM ck_customer");
    }
}
