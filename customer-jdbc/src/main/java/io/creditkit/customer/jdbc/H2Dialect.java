package io.creditkit.customer.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/** H2 2.x, by its documented error codes ({@code org.h2.api.ErrorCode}). */
final class H2Dialect implements Dialect {
    private static final int DUPLICATE_KEY = 23505;
    private static final int GENERAL_ERROR = 50000;
    private static final int FILE_CORRUPTED = 90030;
    private static final int FILE_IN_USE = 90020;
    private static final int FILE_FORMAT = 90048;

    /** {@code SNAPSHOT}, which JDBC has no name for; in its REPEATABLE READ each table is read as of its own first statement. */
    private static final int SNAPSHOT = 6;

    /**
     * Nothing is undone while something is committed. H2 up to 2.5.252 at least restores what a transaction wrote twice if it writes to the
     * file in between; if a third transaction changed the row by then, its change is lost, and indexes no longer lead to the row. A commit
     * writes to the file. Commits share the lock, as H2 writes those that come together at once. There is one lock for the process: what
     * leads to the same file may have been opened under several names.
     */
    private static final ReentrantReadWriteLock COMMIT_OR_UNDO = new ReentrantReadWriteLock();

    /** Deadlock, lock timeout, concurrent update of one row. */
    private static final Set<Integer> REPEATABLE = Set.of(40001, 50200, 90131);

    /** Table not found; the same with candidates in another case; the same in an empty database. */
    private static final Set<Integer> MISSING_TABLE = Set.of(42102, 42103, 42104);

    /**
     * Out of memory; object closed; file creation failed; already in use; error while opening; disk read or write failed;
     * connection broken; connection failed; read-only; database closed; called at shutdown; can't be opened.
     */
    private static final Set<Integer> UNAVAILABLE =
            Set.of(90108, 90007, 90062, 90020, 8000, 90028, 90031, 90067, 90041, 90097, 90098, 90121, 90146, 90153);

    @Override
    public int snapshotIsolation() {
        return SNAPSHOT;
    }

    @Override
    public String text() {
        return "VARCHAR";
    }

    @Override
    public String binary(int maxBytes) {
        return "VARBINARY(" + maxBytes + ")";
    }

    /** As a table that is joined: for values in parentheses an index serves only if the column is its first one. */
    @Override
    public String tableAmong(String table, String column, List<String> parameters) {
        return parameters.stream()
                        .map(name -> "(CAST(:" + name + " AS VARCHAR))")
                        .collect(Collectors.joining(", ", "(VALUES ", ") among_these(one) JOIN " + table + " ON "))
                + isAmong(column, parameters);
    }

    @Override
    public String isAmong(String column, List<String> parameters) {
        return column + " = among_these.one";
    }

    @Override
    public void commit(End commit) throws SQLException {
        runWith(COMMIT_OR_UNDO.readLock(), commit);
    }

    /** A host's connection may run other work as it commits: to wait for that commit would be to wait for itself. */
    @Override
    public void undo(End rollback) throws SQLException {
        if (COMMIT_OR_UNDO.getReadHoldCount() > 0) {
            rollback.run();
        } else {
            runWith(COMMIT_OR_UNDO.writeLock(), rollback);
        }
    }

    private static void runWith(Lock lock, End end) throws SQLException {
        lock.lock();
        try {
            end.run();
        } finally {
            lock.unlock();
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
        return MISSING_TABLE.contains(failure.getErrorCode());
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        return UNAVAILABLE.contains(failure.getErrorCode())
                || (state != null && state.startsWith("08"))
                || (failure.getErrorCode() == GENERAL_ERROR && isByDisk(failure));
    }

    /** A disk that is full, or that fails, is told in a general error. */
    private static boolean isByDisk(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isCorrupt(SQLException failure) {
        return failure.getErrorCode() == FILE_CORRUPTED;
    }

    /** {@return whether another process holds the database file} */
    static boolean isInUseElsewhere(SQLException failure) {
        return failure.getErrorCode() == FILE_IN_USE;
    }

    /** {@return whether the database file is of a format that this version of H2 does not read} */
    static boolean isOfAnotherFormat(SQLException failure) {
        return failure.getErrorCode() == FILE_FORMAT;
    }
}
