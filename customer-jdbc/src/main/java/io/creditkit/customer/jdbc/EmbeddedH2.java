package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Logger log = LoggerFactory.getLogger(EmbeddedH2.class);

    /** Bytes below which nobody minds. */
    private static final long SMALL_FILE = 32L << 20;

    /** Bytes that are written anew in some ten seconds. */
    private static final long MOST_TO_COMPACT = 512L << 20;

    /** By its address one lock for each database: nobody opens it while it is closed for good. */
    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

    private final String url;
    private final JdbcConnectionPool pool;

    private EmbeddedH2(String url, JdbcConnectionPool pool) {
        this.url = url;
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

    /**
     * Makes the file small, where that takes seconds alone. H2 itself tries for a fifth of a second, after which a file that many small
     * commits filled is some twenty times as large as what is in it.
     */
    @Override
    public void close() {
        synchronized (lock(url)) {
            closeAlone();
        }
    }

    private void closeAlone() {
        try (Connection last = pool.getConnection();
                Statement statement = last.createStatement()) {
            pool.dispose();
            if (isWorthCompacting(statement) && isAlone(statement)) {
                statement.execute("SHUTDOWN COMPACT");
            }
        } catch (SQLException notCompacted) {
            log.debug("the database file stays as large as it is: {}", Failures.codes(notCompacted));
        } finally {
            pool.dispose();
        }
    }

    private static boolean isWorthCompacting(Statement statement) throws SQLException {
        long size = setting(statement, "info.FILE_SIZE");
        long used = size / 100 * setting(statement, "info.CHUNKS_FILL_RATE");
        return size > SMALL_FILE && used < size / 2 && used < MOST_TO_COMPACT;
    }

    /** Units of work that still run, and whoever else in this process has the file open, would lose the database. */
    private static boolean isAlone(Statement statement) throws SQLException {
        return number(statement, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS") == 1;
    }

    /** A database in memory has none of them. */
    private static long setting(Statement statement, String name) throws SQLException {
        return number(
                statement, "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = '" + name + "'");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next() ? Long.parseLong(found.getString(1)) : 0;
        }
    }

    private static Object lock(String url) {
        return LOCKS.computeIfAbsent(url, first -> new Object());
    }

    private static EmbeddedH2 open(String what, String url) {
        synchronized (lock(url)) {
            return openAlone(what, url);
        }
    }

    private static EmbeddedH2 openAlone(String what, String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(MAX_CONNECTIONS);
        try (Connection first = pool.getConnection()) {
            first.getMetaData();
            return new EmbeddedH2(url, pool);
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
