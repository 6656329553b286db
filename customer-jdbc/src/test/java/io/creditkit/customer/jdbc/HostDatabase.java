package io.creditkit.customer.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import javax.sql.XAConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that belongs to a host, behind a DataSource that notes how each connection came back. */
final class HostDatabase implements AutoCloseable {
    /** What happens before a statement is executed, or a transaction committed. */
    @FunctionalInterface
    interface Mishap {
        void before() throws SQLException;
    }

    /** How a connection was when it was given back. */
    record Returned(boolean autoCommit, int isolation) {}

    private static final int SECONDS_TO_ANSWER = 10;

    private final DatabaseServer server;
    private final ConnectionPoolDataSource database;
    /** Beside the pool: it works when the others are broken, and keeps a database in memory alive. */
    private final Connection owner;

    private final Queue<PooledConnection> idle = new ConcurrentLinkedQueue<>();
    private final boolean autoCommit;
    private final int isolation;
    private final List<Returned> returned = new CopyOnWriteArrayList<>();
    private final AtomicInteger lent = new AtomicInteger();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile Mishap mishap = () -> {};

    private HostDatabase(DatabaseServer server, boolean autoCommit, int isolation) {
        this.server = server;
        this.database = server.newDatabase();
        this.owner = connection(database);
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
                    return switch (method.getName()) {
                        case "getConnection" -> lend();
                        case "hashCode" -> System.identityHashCode(this);
                        case "equals" -> proxy == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    /** {@return the same, where each connection ran that statement before it is lent} */
    DataSource dataSourceAfter(String statement) {
        return new DelegatingDataSource(dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement first = connection.createStatement()) {
                    first.execute(statement);
                }
                return connection;
            }
        };
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

    /** From now on that happens before each statement and each commit on the connections that are lent. */
    void beforeEachStep(Mishap next) {
        mishap = next;
    }

    void refuseConnections() {
        refusing = true;
    }

    int stillLent() {
        return lent.get();
    }

    /** {@return a connection to this database for a transaction manager, beside the pool} */
    XAConnection xaConnection() throws SQLException {
        return server.transactional(database).getXAConnection();
    }

    /** {@return the address for other processes} */
    String url() {
        try {
            return server.url(owner.getMetaData().getURL());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@return how many tables there are, the host's own one included} */
    long tables() {
        return number("SELECT COUNT(*) FROM information_schema.tables WHERE " + server.ownTables());
    }

    /** {@return the names of all tables, in lower case} */
    List<String> ownTables() {
        try (Statement statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE " + server.ownTables())) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
        try {
            for (PooledConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
                kept.close();
            }
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
        PooledConnection kept = working();
        Connection connection = kept.getConnection();
        open.add(connection);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(autoCommit);
        lent.incrementAndGet();
        AtomicBoolean stillOut = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && stillOut.get() && open.remove(connection)) {
                        if (!connection.isClosed()) {
                            returned.add(
                                    new Returned(connection.getAutoCommit(), connection.getTransactionIsolation()));
                        }
                    }
                    if (method.getName().equals("commit")) {
                        mishap.before();
                    }
                    Object answer = invoke(connection, method, arguments);
                    if (method.getName().equals("close") && stillOut.compareAndSet(true, false)) {
                        lent.decrementAndGet();
                        idle.add(kept);
                    }
                    return answer instanceof Statement statement ? watched(statement, method.getReturnType()) : answer;
                });
    }

    /** {@return one that works, as pools of hosts lend them: what was broken is not lent again} */
    private PooledConnection working() throws SQLException {
        for (PooledConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                if (kept.getConnection().isValid(SECONDS_TO_ANSWER)) {
                    return kept;
                }
            } catch (SQLException broken) {
                // Not to be had any more: the next one is tried.
            }
            kept.close();
        }
        return database.getPooledConnection();
    }

    private Object watched(Statement statement, Class<?> type) {
        return Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        mishap.before();
                    }
                    return invoke(statement, method, arguments);
                });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
