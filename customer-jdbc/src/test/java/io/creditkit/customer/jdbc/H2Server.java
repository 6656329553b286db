package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in this process. */
final class H2Server implements DatabaseServer {
    @Override
    public ConnectionPoolDataSource newDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        database.setUser("host");
        database.setPassword("secret");
        return database;
    }

    /** A database in this process has nothing between it and its client that could break. */
    @Override
    public void breakConnection(Connection connection, Connection owner) throws SQLException {
        connection.close();
    }

    @Override
    public XADataSource transactional(ConnectionPoolDataSource database) {
        return (JdbcDataSource) database;
    }

    @Override
    public String shortLockTimeout() {
        return "SET LOCK_TIMEOUT 100";
    }

    @Override
    public String ownTables() {
        return "table_schema = 'PUBLIC'";
    }
}
