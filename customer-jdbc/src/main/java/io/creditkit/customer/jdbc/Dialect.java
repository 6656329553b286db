package io.creditkit.customer.jdbc;

import java.sql.SQLException;

/**
 * What differs from database to database. The statements themselves are the same everywhere; column types stand in the
 * dialect's own schema scripts.
 */
interface Dialect {
    /** {@return the name of the folder with its schema scripts} */
    String name();

    /** {@return whether a unique key was to be taken twice} */
    boolean isDuplicateKey(SQLException failure);

    /** {@return whether the same unit of work may well go through when it is run again from the start} */
    boolean isRepeatable(SQLException failure);

    /** {@return whether a table that was named does not exist} */
    boolean isMissingTable(SQLException failure);

    /** {@return whether the database can't be reached, is full, closed or in use elsewhere} */
    boolean isUnavailable(SQLException failure);

    /** {@return whether the database says that what it stored is damaged} */
    boolean isCorrupt(SQLException failure);
}
