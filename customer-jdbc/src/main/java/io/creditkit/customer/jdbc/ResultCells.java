package io.creditkit.customer.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row that a query stands at. */
record ResultCells(ResultSet result) implements Cells {
    @Override
    public @Nullable String text(String column) throws SQLException {
        return result.getString(column);
    }

    @Override
    public byte @Nullable [] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    @Override
    public @Nullable Long number(String column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? null : number;
    }

    @Override
    public @Nullable BigDecimal decimal(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    @Override
    public @Nullable Boolean truth(String column) throws SQLException {
        boolean truth = result.getBoolean(column);
        return result.wasNull() ? null : truth;
    }

    /** As a {@link LocalDate}: {@code java.sql.Date} would move days before 1582 to another calendar. */
    @Override
    public @Nullable LocalDate day(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }
}
