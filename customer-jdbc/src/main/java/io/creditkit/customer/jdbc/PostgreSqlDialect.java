package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL, by its documented SQLState codes (PostgreSQL manual, appendix A). */
final class PostgreSqlDialect implements Dialect {
    private static final String DUPLICATE_KEY = "23505";
    private static final String NO_TRANSACTION = "25P01";
    private static final String MISSING_TABLE = "42P01";
    private static final String MISSING_SCHEMA = "3F000";

    /** Duplicate table, object, and the unique key of the catalogue that two who make one table at once both reach. */
    private static final Set<String> MADE_ELSEWHERE = Set.of("42P07", "42710", DUPLICATE_KEY);

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> REPEATABLE = Set.of("40001", "40P01", "55P03");

    /** Shut down by an administrator, after a crash, or not started yet; an error of the operating system. */
    private static final Set<String> UNAVAILABLE = Set.of("57P01", "57P02", "57P03", "57P05", "58030", "25006");

    /** Data corrupted, index corrupted. */
    private static final Set<String> CORRUPT = Set.of("XX001", "XX002");

    @Override
    public String text() {
        return "TEXT";
    }

    /** {@inheritDoc} The length is the caller's to keep: BYTEA has none. */
    @Override
    public String binary(int maxBytes) {
        return "BYTEA";
    }

    /** The driver takes them apart again, and sends all of them before it waits for the first answer. */
    @Override
    public Optional<String> together(List<String> queries) {
        return Optional.of(String.join("; ", queries));
    }

    /** The driver says autocommit while a transaction manager's transaction runs; the server knows better. */
    @Override
    public boolean isInTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return true;
        }
        try {
            Savepoint.set(connection, "creditkit_probe").release();
            return true;
        } catch (SQLException refused) {
            if (NO_TRANSACTION.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public boolean isDuplicateKey(SQLException failure) {
        return DUPLICATE_KEY.equals(failure.getSQLState());
    }

    @Override
    public boolean isMadeElsewhere(SQLException failure) {
        return isOneOf(MADE_ELSEWHERE, failure);
    }

    @Override
    public boolean isRepeatable(SQLException failure) {
        return isOneOf(REPEATABLE, failure);
    }

    @Override
    public boolean isMissingTable(SQLException failure) {
        String state = failure.getSQLState();
        return MISSING_TABLE.equals(state) || MISSING_SCHEMA.equals(state);
    }

    /** Class 08 is the connection, class 53 what the server has run out of: disk, memory, connections. */
    @Override
    public boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("53") || UNAVAILABLE.contains(state));
    }

    @Override
    public boolean isCorrupt(SQLException failure) {
        return isOneOf(CORRUPT, failure);
    }

    private static boolean isOneOf(Set<String> states, SQLException failure) {
        String state = failure.getSQLState();
        return state != null && states.contains(state);
    }
}
