package io.creditkit.customer.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.XADataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.xa.PGXADataSource;

/** A PostgreSQL server of this JVM's own, from the binaries in the repository; started at the first wish. */
final class PostgreSqlServer implements DatabaseServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public ConnectionPoolDataSource newDatabase() {
        String name = "host_" + DATABASES.incrementAndGet();
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("The PostgreSQL server for the tests makes no database.", failure);
        }
        PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
        database.setURL(Started.SERVER.getJdbcUrl("postgres", name));
        return database;
    }

    @Override
    public void breakConnection(Connection connection, Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("SELECT pg_terminate_backend("
                    + connection.unwrap(PGConnection.class).getBackendPID() + ", 10000)");
        }
    }

    @Override
    public XADataSource transactional(ConnectionPoolDataSource database) {
        PGXADataSource transactional = new PGXADataSource();
        transactional.setURL(((PGConnectionPoolDataSource) database).getURL());
        transactional.setUser("postgres");
        return transactional;
    }

    @Override
    public String url(String told) {
        return told + (told.contains("?") ? "&" : "?") + "user=postgres";
    }

    @Override
    public String shortLockTimeout() {
        return "SET lock_timeout = '100ms'";
    }

    @Override
    public String ownTables() {
        return "table_schema = 'public'";
    }

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("timezone", "UTC")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException | RuntimeException failure) {
                throw new IllegalStateException(
                        "The PostgreSQL server for the tests does not start. It needs Linux on x86-64, /tmp to unpack"
                                + " itself into and, for the user root, the program unshare with user namespaces.",
                        failure);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
