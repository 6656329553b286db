package io.creditkit.customer.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database that belongs to a host, behind a DataSource that notes how each connection came back. */
final class HostDatabase implements AutoCloseable {
    /** How a connection was when it was given back. */
    record Returned(boolean autoCommit, int isolation) {}

    private final JdbcConnectionPool pool;
    private final boolean autoCommit;
    private final int isolation;
    private final List<Returned> returned = new CopyOnWriteArrayList<>();
    private final AtomicInteger lent = new AtomicInteger();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    private HostDatabase(boolean autoCommit, int isolation) {
        this.pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "host", "secret");
        this.autoCommit = autoCommit;
        this.isolation = isolation;
        execute("CREATE TABLE hosts_own (id INTEGER)");
    }

    static HostDatabase create() {
        return new HostDatabase(true, Connection.TRANSACTION_READ_COMMITTED);
    }

    static HostDatabase handingOut(boolean autoCommit, int isolation) {
        return new HostDatabase(autoCommit, isolation);
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
                connection.close();
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

    void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long number(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
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
