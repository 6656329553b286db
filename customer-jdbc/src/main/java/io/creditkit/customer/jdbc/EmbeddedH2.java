package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * An H2 database in this process, opened here and closed here. The only class that names H2's own classes, so that a host
 * with another database needs no H2.
 *
 * <p>The settings: {@code async:} reads and writes so that an interrupt of the calling thread does no harm; with H2's default
 * it closes the file for everybody. {@code WRITE_DELAY=0} writes each commit to the file before it returns; H2's default leaves it in memory
 * for up to half a second. {@code DB_CLOSE_ON_EXIT=FALSE}: H2 adds no shutdown
 * hook that would close the database under a host's own. {@code TRACE_LEVEL_FILE=0}: H2 would write refused values, which
 * may be personal data, into a file beside the database. The pool holds a connection at all times, so the database stays
 * open until the pool is disposed of.
 */
final class EmbeddedH2 implements AutoCloseable {
    private static final String SUFFIX = ".mv.db";
    private static final String COMMON = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    private static final int MAX_CONNECTIONS = 64;

    private final JdbcConnectionPool pool;

    private EmbeddedH2(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    static EmbeddedH2 file(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.endsWith(SUFFIX)) {
            path = path.substring(0, path.length() - SUFFIX.length());
        }
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "The database file can't be " + path + ": H2 allows no semicolon in a path.");
        }
        requireWritable(Path.of(path + SUFFIX));
        return open("the database file " + path + SUFFIX, "jdbc:h2:async:" + path + ";WRITE_DELAY=0" + COMMON);
    }

    static EmbeddedH2 memory(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("'" + name + "' can't name a database in memory."
                    + " Give 1 to 64 letters, digits, underscores and hyphens.");
        }
        return open("the database " + name + " in memory", "jdbc:h2:mem:" + name + COMMON);
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private static EmbeddedH2 open(String what, String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(MAX_CONNECTIONS);
        try (Connection first = pool.getConnection()) {
            first.getMetaData();
            return new EmbeddedH2(pool);
        } catch (SQLException failure) {
            pool.dispose();
            throw refused(what, failure);
        }
    }

    /** H2 would open a file it may not write to as a read-only database, and fail much later. */
    private static void requireWritable(Path file) {
        Path folder = file.getParent();
        Path nearest = folder;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null || !Files.isDirectory(nearest)) {
            throw unwritable(file, nearest + " is not a folder");
        }
        if (!Files.isWritable(nearest)) {
            throw unwritable(file, "this process may not write to the folder " + nearest);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw unwritable(file, "this process may not write to the file");
        }
    }

    private static StorageUnavailableException unwritable(Path file, String why) {
        return new StorageUnavailableException(
                "The storage can't open the database file " + file + ": " + why
                        + ". Give another place or the right to write.",
                new AccessDeniedException(file.toString()));
    }

    private static StorageException refused(String what, SQLException failure) {
        Dialect dialect = new H2Dialect();
        if (H2Dialect.isInUseElsewhere(failure)) {
            return new StorageUnavailableException(
                    "The storage can't open " + what + ": another process has it open."
                            + " An embedded database belongs to one process at a time: close the other one first.",
                    failure);
        }
        if (H2Dialect.isOfAnotherFormat(failure)) {
            return new StorageException(
                    "The storage can't open " + what + ": it was written by an H2 version whose files this"
                            + " one can't read. Export it with that version and import it again.",
                    failure);
        }
        return new Failures(dialect).translate("open " + what, failure);
    }
}
