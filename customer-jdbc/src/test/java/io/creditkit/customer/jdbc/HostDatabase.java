package io.creditkit.customer.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database that belongs to a host, behind a DataSource that notes how each connection came back. */
final class HostDatabase implements AutoCloseable {
    /** How a connection was when it was given back. */
    record Returned(boolean autoCommit, int isolation) {}

    private final DatabaseServer server;
    /** Beside the pool: it works when the others are broken, and keeps a database in memory alive. */
    private final Connection owner;

    private final JdbcConnectionPool pool;
    private final boolean autoCommit;
    private final int isolation;
    private final List<Returned> returned = new CopyOnWriteArrayList<>();
    private final AtomicInteger lent = new AtomicInteger();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    private HostDatabase(DatabaseServer server, boolean autoCommit, int isolation) {
        this.server = server;
        ConnectionPoolDataSource database = server.newDatabase();
        this.owner = connection(database);
        this.pool = JdbcConnectionPool.create(database);
        pool.setMaxConnections(64);
        this.autoCommit = autoCommit;
        this.isolation = isolation;
        execute("CREATE TABLE hosts_own (id INTEGER)");
    }

    static HostDatabase on(DatabaseServer server) {
        return new HostDatabase(server, true, Connection.TRANSACTION_READ_COMMITTED);
    }

    static HostDatabase handingOut(DatabaseServer server, boolean autoCommit, int isolation) {
        return new HostDatabase(server, autoCommit, isolation);
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return lend();
                });
    }

    List<Returned> returned() {
        return returned;
    }

    /** As a network or a database administrator does. */
    void breakLentConnections() {
        for (Connection connection : open) {
            try {
                server.breakConnection(connection, owner);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    void refuseConnections() {
        refusing = true;
    }

    int stillLent() {
        return lent.get();
    }

    /** {@return how many tables there are, the host's own one included} */
    long tables() {
        return number("SELECT COUNT(*) FROM information_schema.tables WHERE " + server.ownTables());
    }

    void execute(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long number(String sql) {
        try (Statement statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        pool.dispose();
        try {
            owner.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connection(ConnectionPoolDataSource database) {
        try {
            return database.getPooledConnection().getConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection lend() throws SQLException {
        if (refusing) {
            throw new SQLException("refused", "08001");
        }
        Connection connection = pool.getConnection();
        open.add(connection);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(autoCommit);
        lent.incrementAndGet();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && !connection.isClosed()) {
                        returned.add(new Returned(connection.getAutoCommit(), connection.getTransactionIsolation()));
                        open.remove(connection);
                        lent.decrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
