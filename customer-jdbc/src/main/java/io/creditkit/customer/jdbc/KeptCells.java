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
    private final Map<String, Integer> places;
    private final @Nullable Object[] values;

    private KeptCells(Map<String, Integer> places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    /** {@return every row of an answer} */
    static List<Cells> all(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Integer> places = new HashMap<>();
        int[] types = new int[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            places.put(columns.getColumnLabel(i + 1).toLowerCase(Locale.ROOT), i);
            types[i] = columns.getColumnType(i + 1);
        }
        List<Cells> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] values = new @Nullable Object[types.length];
            for (int i = 0; i < types.length; i++) {
                Object value = value(result, i + 1, types[i]);
                values[i] = result.wasNull() ? null : value;
            }
            rows.add(new KeptCells(places, values));
        }
        return rows;
    }

    private static @Nullable Object value(ResultSet result, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> result.getLong(column);
            case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE -> result.getBigDecimal(column);
            case Types.BIT, Types.BOOLEAN -> result.getBoolean(column);
            case Types.DATE -> result.getObject(column, LocalDate.class);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> result.getBytes(column);
            default -> result.getString(column);
        };
    }

    @Override
    public @Nullable String text(String column) throws SQLException {
        Object value = value(column);
        if (value instanceof byte[]) {
            throw wrongType(column, value);
        }
        return value == null ? null : value.toString();
    }

    @Override
    public byte @Nullable [] bytes(String column) throws SQLException {
        return of(byte[].class, column);
    }

    @Override
    public @Nullable Long number(String column) throws SQLException {
        Number number = of(Number.class, column);
        return number == null ? null : (Long) number.longValue();
    }

    @Override
    public @Nullable BigDecimal decimal(String column) throws SQLException {
        Number number = of(Number.class, column);
        return number == null || number instanceof BigDecimal
                ? (BigDecimal) number
                : BigDecimal.valueOf(number.longValue());
    }

    @Override
    public @Nullable Boolean truth(String column) throws SQLException {
        return value(column) instanceof Number number ? (Boolean) (number.longValue() != 0) : of(Boolean.class, column);
    }

    @Override
    public @Nullable LocalDate day(String column) throws SQLException {
        return of(LocalDate.class, column);
    }

    private <T> @Nullable T of(Class<T> type, String column) throws SQLException {
        Object value = value(column);
        if (value != null && !type.isInstance(value)) {
            throw wrongType(column, value);
        }
        return type.cast(value);
    }

    private @Nullable Object value(String column) throws SQLException {
        Integer place = places.get(column);
        if (place == null) {
            throw new SQLException("The answer has no column " + column + ".");
        }
        return values[place];
    }

    private static SQLException wrongType(String column, Object value) {
        return new SQLException("The column " + column + " has values of another type, "
                + value.getClass().getSimpleName() + ".");
    }
}
