package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/** Every value of every column of our tables at a moment, bytes unpacked and read as text. */
final class StoredColumns {
    private static final String PREFIX = "ck_";

    private final Map<String, Set<String>> values = new TreeMap<>();

    private StoredColumns() {}

    static StoredColumns of(DataSource dataSource, String ownTables) throws SQLException {
        StoredColumns found = new StoredColumns();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement, ownTables)) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    found.add(table.substring(PREFIX.length()), rows);
                }
            }
        }
        return found;
    }

    /** {@return the columns, as in {@code customer.id}} */
    Set<String> columns() {
        return values.keySet();
    }

    Set<String> values(String column) {
        return Collections.unmodifiableSet(values.get(column));
    }

    /** {@return the columns in which the word stands, in any case} */
    Set<String> with(String word) {
        Set<String> found = new HashSet<>();
        values.forEach((column, texts) -> {
            if (texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word))) {
                found.add(column);
            }
        });
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredColumns columns && values.equals(columns.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    private static List<String> tables(Statement statement, String ownTables) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE " + ownTables)) {
            while (rows.next()) {
                String table = rows.getString(1).toLowerCase(Locale.ROOT);
                if (table.startsWith(PREFIX)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private void add(String table, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(table + "." + columns.getColumnName(i).toLowerCase(Locale.ROOT), new HashSet<>());
        }
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String text = isBinary(columns.getColumnType(i)) ? read(rows.getBytes(i)) : rows.getString(i);
                if (text != null && !text.isEmpty()) {
                    values.get(table + "." + columns.getColumnName(i).toLowerCase(Locale.ROOT))
                            .add(text);
                }
            }
        }
    }

    private static boolean isBinary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB;
    }

    private static String read(byte[] bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return new String(unpacked.readAllBytes(), UTF_8);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return new String(bytes, ISO_8859_1);
    }
}
