package io.creditkit.customer.jdbc;

import java.sql.SQLException;

/**
 * What differs from database to database. The statements themselves are the same everywhere; the schema scripts name the few
 * column types that every database calls otherwise, and the dialect says how.
 */
interface Dialect {
    /** {@return the type of a column with text of any length, compared to the last space and case} */
    String text();

    /** {@return the type of a column with at most that many bytes, which can be indexed up to 1,024 bytes} */
    String binary(int maxBytes);

    /** {@return what stands behind the columns of a new table, with a space before it; empty if nothing does} */
    default String tableOptions() {
        return "";
    }

    /** {@return whether a unique key was to be taken twice} */
    boolean isDuplicateKey(SQLException failure);

    /** {@return whether the same unit of work may well go through when it is run again from the start} */
    boolean isRepeatable(SQLException failure);

    /** {@return whether another connection made the same table or index at the same moment} */
    default boolean isMadeElsewhere(SQLException failure) {
        return isDuplicateKey(failure);
    }

    /** {@return whether a table that was named does not exist} */
    boolean isMissingTable(SQLException failure);

    /** {@return whether the database can't be reached, is full, closed or in use elsewhere} */
    boolean isUnavailable(SQLException failure);

    /** {@return whether the database says that what it stored is damaged} */
    boolean isCorrupt(SQLException failure);
}
