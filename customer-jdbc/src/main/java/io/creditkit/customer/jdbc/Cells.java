package io.creditkit.customer.jdbc;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values of one row by column; null for a missing one. */
interface Cells {
    @Nullable
    String text(String column) throws SQLException;

    byte @Nullable [] bytes(String column) throws SQLException;

    @Nullable
    Long number(String column) throws SQLException;

    @Nullable
    BigDecimal decimal(String column) throws SQLException;

    @Nullable
    Boolean truth(String column) throws SQLException;

    @Nullable
    LocalDate day(String column) throws SQLException;
}
