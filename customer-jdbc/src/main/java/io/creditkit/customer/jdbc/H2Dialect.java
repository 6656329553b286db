package io.creditkit.customer.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
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

    /** One for the process, as a connection does not tell which others lead to the same database. */
    private static final ReadWriteLock ENDS = new ReentrantReadWriteLock();

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

    /**
     * H2 up to 2.5.252 at least undoes a write twice if it stores a commit of somebody else in between, and the second time undoes what a
     * third transaction has written to the same row by then: that is lost, and indexes lead to it no longer. So nothing is committed
     * while something is undone. Commits go on beside each other, which saves writes to the file.
     */
    @Override
    public void commit(Step commit) throws SQLException {
        runWith(ENDS.readLock(), commit);
    }

    @Override
    public void undo(Step rollback) throws SQLException {
        runWith(ENDS.writeLock(), rollback);
    }

    private static void runWith(Lock lock, Step step) throws SQLException {
        lock.lock();
        try {
            step.run();
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
