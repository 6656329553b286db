package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** MariaDB from 10.6 on, by its documented error codes (MariaDB Server documentation, "Error Codes"). */
final class MariaDbDialect implements Dialect {
    private static final int LARGEST_VARBINARY = 16_000;
    private static final int DUPLICATE_KEY = 1062;
    private static final int MISSING_TABLE = 1146;

    /** Deadlock, lock wait timeout, row changed since it was read. */
    private static final Set<Integer> REPEATABLE = Set.of(1213, 1205, 1020);

    /**
     * Disk full; out of memory; too many connections; shutdown; table full; read-only server; killed; the user's
     * connections are used up.
     */
    private static final Set<Integer> UNAVAILABLE =
            Set.of(1021, 1037, 1038, 1040, 1041, 1053, 1114, 1203, 1226, 1290, 1927);

    /** Wrong key file; table marked as crashed, twice; index corrupted. */
    private static final Set<Integer> CORRUPT = Set.of(1034, 1194, 1195, 1712);

    @Override
    public String text() {
        return "LONGTEXT";
    }

    /** {@inheritDoc} A row holds at most 64 KB beside its large objects. */
    @Override
    public String binary(int maxBytes) {
        return maxBytes <= LARGEST_VARBINARY ? "VARBINARY(" + maxBytes + ")" : "LONGBLOB";
    }

    /** Text is compared by code points and to the last space, whatever the host's database does by default. */
    @Override
    public String tableOptions() {
        return " ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";
    }

    @Override
    public String dropIndex(String index, String table) {
        return "DROP INDEX IF EXISTS " + index + " ON " + table;
    }

    @Override
    public String widen(String table, String column, int characters) {
        return "ALTER TABLE " + table + " MODIFY " + column + " VARCHAR(" + characters + ") NOT NULL";
    }

    /** A query each: it finds a place in an index by what stands in the statement, not by what stands in another table. */
    @Override
    public String firstTokens(List<ProbeRow> probes) {
        return probes.stream()
                .map(probe -> "SELECT :" + probe.place() + " AS place, :" + probe.fromToken()
                        + " AS from_token, (SELECT t.token"
                        + " FROM ${prefix}customer_token t WHERE t.tenant_id = :tenant_id AND t.place = :"
                        + probe.place()
                        + " AND t.token >= :" + probe.fromToken()
                        + " ORDER BY t.tenant_id, t.place, t.token LIMIT 1) AS token")
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** As one compound statement: several statements in one text are refused unless the host's URL allows them. */
    @Override
    public Optional<String> together(List<String> queries) {
        return Optional.of(queries.stream().collect(Collectors.joining("; ", "BEGIN NOT ATOMIC ", "; END")));
    }

    /** The driver says autocommit while a transaction manager's transaction runs; the server knows better. */
    @Override
    public boolean isInTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@in_transaction")) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }

    @Override
    public boolean isDuplicateKey(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE_KEY;
    }

    @Override
    public boolean isRepeatable(SQLException failure) {
        return REPEATABLE.contains(failure.getErrorCode());
    }

    @Override
    public boolean isMissingTable(SQLException failure) {
        return failure.getErrorCode() == MISSING_TABLE;
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        return UNAVAILABLE.contains(failure.getErrorCode()) || (state != null && state.startsWith("08"));
    }

    @Override
    public boolean isCorrupt(SQLException failure) {
        return CORRUPT.contains(failure.getErrorCode());
    }
}
