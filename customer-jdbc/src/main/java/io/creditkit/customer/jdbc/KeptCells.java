package io.creditkit.customer.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that was read already, with the values as the types of its columns say. */
final class KeptCells implements Cells {
    private final Map<String, Object> values = new HashMap<>();

    private KeptCells() {}

    /** {@return every row of an answer} */
    static List<Cells> all(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<Cells> rows = new ArrayList<>();
        while (result.next()) {
            KeptCells row = new KeptCells();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                Object value = value(result, i, columns.getColumnType(i));
                if (value != null && !result.wasNull()) {
                    row.values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Object value(ResultSet result, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> result.getLong(column);
            case Types.DECIMAL, Types.NUMERIC -> result.getBigDecimal(column);
            case Types.BIT, Types.BOOLEAN -> result.getBoolean(column);
            case Types.DATE -> result.getObject(column, LocalDate.class);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> result.getBytes(column);
            default -> result.getString(column);
        };
    }

    @Override
    public @Nullable String text(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    @Override
    public byte @Nullable [] bytes(String column) {
        return (byte[]) values.get(column);
    }

    @Override
    public @Nullable Long number(String column) {
        return values.get(column) instanceof Number number ? (Long) number.longValue() : null;
    }

    @Override
    public @Nullable BigDecimal decimal(String column) {
        Object value = values.get(column);
        return value == null || value instanceof BigDecimal ? (BigDecimal) value : new BigDecimal(value.toString());
    }

    @Override
    public @Nullable Boolean truth(String column) {
        Object value = values.get(column);
        return value instanceof Number number ? (Boolean) (number.longValue() != 0) : (Boolean) value;
    }

    @Override
    public @Nullable LocalDate day(String column) {
        return (LocalDate) values.get(column);
    }
}
