package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What differs from database to database. The statements themselves are the same everywhere; the schema scripts name the few
 * column types that every database calls otherwise, and the dialect says how.
 */
interface Dialect {
    /** The bytes of the longest token and a letter more. */
    int LONGEST_PROBE = 164;

    /** {@return the type of a column with text of any length, compared to the last space and case} */
    String text();

    /** {@return the isolation, as {@link Connection} counts it, in which a transaction reads every table as of its first statement} */
    default int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** {@return the type of a column with at most that many bytes, which can be indexed up to 1,024 bytes} */
    String binary(int maxBytes);

    /** {@return what stands behind the columns of a new table, with a space before it; empty if nothing does} */
    default String tableOptions() {
        return "";
    }

    /** {@return the statement that removes an index, which may be gone already} */
    default String dropIndex(String index, String table) {
        return "DROP INDEX IF EXISTS " + index;
    }

    /** {@return the statement that gives a text column, never null, room for so many characters; it may have it already} */
    default String widen(String table, String column, int characters) {
        return "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET DATA TYPE VARCHAR(" + characters + ")";
    }

    /**
     * {@return the tables to read for the rows in which a column has one of many values} Together with {@link #isAmong} it must let
     * the database find each value in an index that begins with the tenant.
     *
     * @param table the table and its name in the statement
     * @param column the column and the name of its table
     * @param parameters the parameters with the values, some of which are null
     */
    default String tableAmong(String table, String column, List<String> parameters) {
        return table;
    }

    /** {@return the condition on the tables of {@link #tableAmong}} */
    default String isAmong(String column, List<String> parameters) {
        return parameters.stream().map(":"::concat).collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /** The parameters of one text that {@link #firstTokens} looks from. */
    record ProbeRow(String place, String fromToken) {}

    /**
     * {@return the query for the first token of a place from a text on, for many of them} Its columns are {@code place},
     * {@code from_token} and {@code token}. Each must be one look into the primary key.
     */
    default String firstTokens(List<ProbeRow> probes) {
        String bytes = binary(LONGEST_PROBE);
        return probes.stream()
                .map(probe ->
                        "(CAST(:" + probe.place() + " AS INTEGER), CAST(:" + probe.fromToken() + " AS " + bytes + "))")
                .collect(Collectors.joining(
                        ", ",
                        "SELECT probe.place AS place, probe.from_token AS from_token, (SELECT t.token"
                                + " FROM ${prefix}customer_token t WHERE t.tenant_id = :tenant_id AND t.place = probe.place"
                                + " AND t.token >= probe.from_token ORDER BY t.tenant_id, t.place, t.token LIMIT 1) AS token"
                                + " FROM (VALUES ",
                        ") AS probe (place, from_token)"));
    }

    /**
     * {@return one statement that gives the answers of all these queries, one after the other; empty if the database takes them one at
     * a time}
     */
    default Optional<String> together(List<String> queries) {
        return Optional.empty();
    }

    /** What ends a transaction, or undoes a part of it. */
    interface End {
        void run() throws SQLException;
    }

    /** Commits a transaction. Every commit of ours goes through here, as a database may not bear it beside {@link #undo}. */
    default void commit(End commit) throws SQLException {
        commit.run();
    }

    /** Undoes writes: those of a transaction, or those since a savepoint. Every rollback of ours goes through here. */
    default void undo(End rollback) throws SQLException {
        rollback.run();
    }

    /** {@return whether a transaction runs on the connection that does not end with the next statement} */
    default boolean isInTransaction(Connection connection) throws SQLException {
        return !connection.getAutoCommit();
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
