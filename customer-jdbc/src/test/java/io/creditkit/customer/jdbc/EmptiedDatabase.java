package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.Storage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** One database whose tables are made once and emptied before each test: to make them anew for each would take minutes. */
final class EmptiedDatabase {
    private final DatabaseServer server;
    private final JdbcConnectionPool pool;

    EmptiedDatabase(DatabaseServer server) {
        this.server = server;
        this.pool = JdbcConnectionPool.create(server.newDatabase());
        pool.setMaxConnections(64);
        JdbcStorage.on(pool).schemaMode(SchemaMode.MIGRATE).build().close();
    }

    Storage storage() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.addBatch("DELETE FROM " + table);
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return JdbcStorage.on(pool).build();
    }

    private List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE " + server.ownTables())) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (!table.startsWith("ck_schema_")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
