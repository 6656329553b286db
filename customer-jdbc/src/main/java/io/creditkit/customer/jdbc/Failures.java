package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver or JDBI throws into the storage port's errors, without a stored value in any text. */
final class Failures {
    private final Dialect dialect;

    Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * {@return the error that a caller is to see}
     *
     * @param doing what was being done, as in "can't ..."
     */
    StorageException translate(String doing, Throwable thrown) {
        SQLException failure = sqlFailureIn(thrown);
        if (failure == null) {
            return new StorageException(
                    "The storage can't " + doing + ": " + thrown.getClass().getSimpleName() + ".");
        }
        if (dialect.isDuplicateKey(failure)) {
            return duplicateKey("The storage can't " + doing + ": its key is taken.", failure);
        }
        if (dialect.isRepeatable(failure)) {
            return new RepeatableFailure("The database asks to " + doing + " again.", failure);
        }
        if (dialect.isCorrupt(failure)) {
            return new CorruptStorageException(
                    "The storage can't " + doing + ": the database says that what it stored is damaged ("
                            + codes(failure)
                            + "). Restore a backup, or recover what is readable with the database's own tool.",
                    failure);
        }
        if (dialect.isUnavailable(failure)) {
            return new StorageUnavailableException(
                    "The storage can't " + doing
                            + ": the database is not reachable, full, closed or lets nothing be written ("
                            + codes(failure) + "). Try again later.",
                    failure);
        }
        if (isClass(failure, "22")) {
            return new StorageException(
                    "The storage can't " + doing
                            + ": a value is too long or too large for its column, or a text holds a"
                            + " character that the database can't keep, such as a null character (" + codes(failure)
                            + "). Shorten it, or take the character out.",
                    withoutText(failure));
        }
        return new StorageException(
                "The storage can't " + doing + ": the database refused (" + codes(failure) + ").",
                isClass(failure, "23") ? withoutText(failure) : failure);
    }

    /** {@return the error of a commit} Where the connection was lost the answer may have been lost alone, and the work be written. */
    StorageException atCommit(SQLException failure) {
        StorageException told = translate("commit", failure);
        return told instanceof StorageUnavailableException
                ? new StorageUnavailableException(
                        "The database was lost or full at the commit (" + codes(failure)
                                + "), so it is not known whether the unit of work was written. Look whether it was before"
                                + " you repeat it.",
                        failure)
                : told;
    }

    Dialect dialect() {
        return dialect;
    }

    boolean isDuplicateKey(Throwable thrown) {
        SQLException failure = sqlFailureIn(thrown);
        return failure != null && dialect.isDuplicateKey(failure);
    }

    DuplicateKeyException duplicateKey(String message, Throwable thrown) {
        SQLException failure = sqlFailureIn(thrown);
        return failure == null
                ? new DuplicateKeyException(message)
                : new DuplicateKeyException(message, withoutText(failure));
    }

    /**
     * {@return the failure of SQL in or under what was thrown; null if there is none} One that tells a state comes first: a driver may
     * wrap the loss of its connection into the failure of a batch, which tells none.
     */
    static @Nullable SQLException sqlFailureIn(Throwable thrown) {
        SQLException stateless = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure) {
                if (failure.getSQLState() != null) {
                    return failure;
                }
                stateless = stateless == null ? failure : stateless;
            }
        }
        return stateless;
    }

    static String codes(SQLException failure) {
        return "SQLState " + failure.getSQLState() + ", code " + failure.getErrorCode();
    }

    private static boolean isClass(SQLException failure, String sqlStateClass) {
        String state = failure.getSQLState();
        return state != null && state.startsWith(sqlStateClass);
    }

    /** Databases quote the offending values in such texts, and a cause is printed with every stack trace. */
    private static SQLException withoutText(SQLException failure) {
        SQLException silent = new SQLException(codes(failure), failure.getSQLState(), failure.getErrorCode());
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }
}
