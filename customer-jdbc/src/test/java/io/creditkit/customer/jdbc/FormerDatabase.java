package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Makes a database as a former version of this library left it: its tables, and in them the rows of a database of today. */
final class FormerDatabase {
    private FormerDatabase() {}

    /** Makes the tables of that schema version, and copies what they have room for. */
    static void make(HostDatabase database, int version, HostDatabase today) throws SQLException {
        Tables tables = new Tables(JdbcStorage.DEFAULT_TABLE_PREFIX);
        try (Connection connection = database.dataSource().getConnection();
                Connection source = today.dataSource().getConnection()) {
            Dialect dialect = Dialects.of(connection);
            run(connection, Migration.ground().statements(dialect, tables));
            run(connection, List.of("INSERT INTO ck_schema_lock (id) VALUES (1)"));
            for (Migration migration : Migration.all().subList(0, version)) {
                run(connection, migration.statements(dialect, tables));
                try (PreparedStatement record = connection.prepareStatement("INSERT INTO ck_schema_history"
                        + " (version, script, sha256, library_version) VALUES (?, ?, ?, 'former')")) {
                    record.setInt(1, migration.version());
                    record.setString(2, migration.script());
                    record.setString(3, migration.sha256());
                    record.executeUpdate();
                }
            }
            for (String table : database.ownTables()) {
                if (table.startsWith("ck_") && !table.startsWith("ck_schema_")) {
                    copy(table, source, connection);
                }
            }
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        String columns = String.join(", ", columns(table, to));
        String marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        try (Statement reading = from.createStatement();
                ResultSet rows = reading.executeQuery("SELECT " + columns + " FROM " + table);
                PreparedStatement writing =
                        to.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")")) {
            int count = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= count; i++) {
                    writing.setObject(i, rows.getObject(i));
                }
                writing.executeUpdate();
            }
        }
    }

    private static List<String> columns(String table, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return names;
        }
    }
}
