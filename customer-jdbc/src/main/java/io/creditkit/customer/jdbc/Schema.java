package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the tables under one prefix, and makes or upgrades them. */
final class Schema {
    private static final Logger log = LoggerFactory.getLogger(Schema.class);
    private static final int MAX_LOCK_ATTEMPTS = 30;

    private static final String APPLIED = "SELECT version, sha256 FROM ${prefix}schema_history ORDER BY version";
    private static final String RECORD =
            "INSERT INTO ${prefix}schema_history (version, script, sha256, library_version)" + " VALUES (?, ?, ?, ?)";
    private static final String LOCK = "SELECT id FROM ${prefix}schema_lock WHERE id = 1 FOR UPDATE";
    private static final String LOCK_ROW = "INSERT INTO ${prefix}schema_lock (id) VALUES (1)";
    private static final String LOCK_ROW_THERE = "SELECT id FROM ${prefix}schema_lock WHERE id = 1";

    /** Any table of ours would do: without a history it is somebody else's. */
    private static final String SOME_TABLE = "SELECT 1 FROM ${prefix}customer WHERE 1 = 0";

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Tables tables;
    private final Pause pause;
    private final List<Migration> known;

    Schema(DataSource dataSource, Dialect dialect, Tables tables, Pause pause) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.tables = tables;
        this.pause = pause;
        this.known = Migration.all();
    }

    /** Does what the mode says. */
    void prepare(SchemaMode mode) throws SQLException {
        switch (mode) {
            case VALIDATE -> validate();
            case MIGRATE -> migrate();
            case NONE -> log.debug("schema is neither checked nor changed");
        }
    }

    /** Writes the script that makes all tables, and the record that says so. */
    void writeDdl(Writer target) throws IOException {
        target.write(Migration.ground().script(dialect, tables));
        target.write(tables.named("\n" + LOCK_ROW + ";\n"));
        write(known, target);
    }

    private void write(List<Migration> migrations, Writer target) throws IOException {
        for (Migration migration : migrations) {
            target.write("\n" + migration.script(dialect, tables) + "\n");
            target.write(tables.named(
                    "INSERT INTO ${prefix}schema_history (version, script, sha256, library_version) VALUES (%d, '%s', '%s', '%s');%n"
                            .formatted(
                                    migration.version(),
                                    migration.script(),
                                    migration.sha256(),
                                    LibraryVersion.text())));
        }
        target.flush();
    }

    /** Writes the script for the steps that the database lacks, and the record that says so; nothing if it lacks none. */
    void writeUpgrade(Writer target) throws IOException, SQLException {
        AtomicInteger applied = new AtomicInteger();
        inAutoCommit(connection -> applied.set(requireOurs(applied(connection))));
        if (applied.get() == 0) {
            writeDdl(target);
        } else {
            write(known.subList(applied.get(), known.size()), target);
        }
    }

    private void validate() throws SQLException {
        inAutoCommit(connection -> {
            int applied = requireOurs(applied(connection));
            if (applied < known.size()) {
                throw new SchemaMismatchException("The tables with prefix '" + tables.prefix() + "' are "
                        + (applied == 0 ? "missing" : "of schema version " + applied)
                        + ", but this version of CreditKit"
                        + " works with schema version " + known.size() + ". Apply the script that "
                        + (applied == 0 ? "writeDdl(...)" : "writeUpgrade(...)")
                        + " writes, or open the storage once with SchemaMode.MIGRATE.");
            }
        });
    }

    private void migrate() throws SQLException {
        inAutoCommit(worker -> {
            if (requireOurs(applied(worker)) < known.size()) {
                layGround(worker);
                migrateAlone(worker);
            }
        });
    }

    private interface Step {
        void run(Connection connection) throws SQLException;
    }

    /** Each look and each change by itself: one that fails leaves no failed transaction to the next. */
    private void inAutoCommit(Step step) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                step.run(connection);
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    /**
     * The lock is held by a transaction on a connection of its own, as databases commit at every change of a table. It ends
     * with the connection, so a node that dies leaves no lock behind.
     */
    private void migrateAlone(Connection worker) throws SQLException {
        try (Connection guard = dataSource.getConnection()) {
            boolean autoCommit = guard.getAutoCommit();
            guard.setAutoCommit(false);
            try {
                lock(guard);
                int applied = requireOurs(applied(worker));
                for (Migration migration : known.subList(applied, known.size())) {
                    apply(worker, migration);
                }
            } finally {
                dialect.undo(guard::rollback);
                guard.setAutoCommit(autoCommit);
            }
        }
    }

    private void lock(Connection guard) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Statement statement = guard.createStatement()) {
                statement.executeQuery(tables.named(LOCK)).close();
                return;
            } catch (SQLException busy) {
                dialect.undo(guard::rollback);
                if (!dialect.isRepeatable(busy) || attempt == MAX_LOCK_ATTEMPTS) {
                    throw busy;
                }
                rest(attempt);
            }
        }
    }

    private void rest(int failedAttempts) {
        try {
            pause.after(failedAttempts);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException(
                    "The wait for another node that changes the schema was interrupted.", interrupted);
        }
    }

    /** Two nodes may do this at once: whoever comes second finds it done. */
    private void layGround(Connection worker) throws SQLException {
        for (String statement : Migration.ground().statements(dialect, tables)) {
            executeOrFindDone(worker, statement);
        }
        try {
            if (!hasRow(worker, tables.named(LOCK_ROW_THERE))) {
                execute(worker, tables.named(LOCK_ROW));
            }
        } catch (SQLException failure) {
            if (!dialect.isDuplicateKey(failure)) {
                throw failure;
            }
        }
    }

    /** "IF NOT EXISTS" looks before it makes, and another node may make in between. */
    private void executeOrFindDone(Connection worker, String statement) throws SQLException {
        try {
            execute(worker, statement);
        } catch (SQLException failure) {
            if (!dialect.isMadeElsewhere(failure)) {
                throw failure;
            }
            execute(worker, statement);
        }
    }

    private void apply(Connection worker, Migration migration) throws SQLException {
        for (String statement : migration.statements(dialect, tables)) {
            execute(worker, statement);
        }
        try (PreparedStatement statement = worker.prepareStatement(tables.named(RECORD))) {
            statement.setInt(1, migration.version());
            statement.setString(2, migration.script());
            statement.setString(3, migration.sha256());
            statement.setString(4, LibraryVersion.text());
            statement.executeUpdate();
        }
        log.debug("schema migrated: prefix={} version={}", tables.prefix(), migration.version());
    }

    /** {@return the checksums in the database by version; empty if nothing was applied yet} */
    private Map<Integer, String> applied(Connection connection) throws SQLException {
        Optional<Map<Integer, String>> recorded = recorded(connection);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        // Another node may have begun in between: the record comes first, then the tables.
        if (isThere(connection, SOME_TABLE) && recorded(connection).isEmpty()) {
            throw new SchemaMismatchException(
                    "There is a table " + tables.prefix() + "customer, but no record that CreditKit"
                            + " made it: it is somebody else's. Choose another table prefix.");
        }
        return Map.of();
    }

    /** {@return the checksums in the record by version; empty if there is no record} */
    private Optional<Map<Integer, String>> recorded(Connection connection) throws SQLException {
        Map<Integer, String> recorded = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(tables.named(APPLIED))) {
            while (rows.next()) {
                recorded.put(rows.getInt(1), rows.getString(2));
            }
            return Optional.of(recorded);
        } catch (SQLException failure) {
            if (dialect.isMissingTable(failure)) {
                return Optional.empty();
            }
            if (dialect.isUnavailable(failure) || dialect.isRepeatable(failure)) {
                throw failure;
            }
            throw new SchemaMismatchException(
                    "The table " + tables.prefix() + "schema_history can't be read as ours (" + Failures.codes(failure)
                            + "). Either this account may not read it: grant it the right to. Or it belongs to somebody"
                            + " else: choose another table prefix.",
                    failure);
        }
    }

    private boolean isThere(Connection connection, String probe) throws SQLException {
        try {
            hasRow(connection, tables.named(probe));
            return true;
        } catch (SQLException failure) {
            if (dialect.isMissingTable(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** {@return how many of our migrations are in the database, after a check that nothing else is} */
    private int requireOurs(Map<Integer, String> applied) {
        applied.forEach((version, sha256) -> {
            if (version < 1 || version > known.size()) {
                throw new SchemaMismatchException("The tables with prefix '" + tables.prefix()
                        + "' have schema version "
                        + version + ", which this version of CreditKit does not know: it ends at " + known.size()
                        + ". Use the newer version of CreditKit that made them.");
            }
            Migration migration = known.get(version - 1);
            if (!migration.sha256().equals(sha256)) {
                throw new SchemaMismatchException(
                        "The tables with prefix '" + tables.prefix() + "' were made by another"
                                + " script than " + migration.script() + " of this version: its SHA-256 differs. They"
                                + " are not ours, or come from an unreleased"
                                + " version. Choose another table prefix.");
            }
        });
        for (int version = 1; version <= applied.size(); version++) {
            if (!applied.containsKey(version)) {
                throw new SchemaMismatchException("The table " + tables.prefix() + "schema_history lacks version "
                        + version + " below later ones. Somebody changed it: restore it from a backup.");
            }
        }
        return applied.size();
    }

    private static boolean hasRow(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
