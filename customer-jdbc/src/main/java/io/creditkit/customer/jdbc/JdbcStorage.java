package io.creditkit.customer.jdbc;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The storage in a relational database. Thread-safe; several processes may work on one database, save for an embedded one.
 *
 * <p>Supported: PostgreSQL from 14 and MariaDB from 10.6 on behind a host's own DataSource; H2 2.x there too, in a file or in
 * memory.
 *
 * <p>Unless it joins a host's transaction ({@link Builder#joining}), each unit of work takes one connection and runs one
 * transaction in READ COMMITTED; a connection goes back with the
 * autocommit and isolation it came with. A unit of work that loses against another one (deadlock, lock timeout, the same new
 * key at the same moment) is run again from the start, up to six times, and then fails with
 * {@link StorageUnavailableException}; so does one that loses its connection, gets none, or meets a full disk, without another
 * run. Whatever fails leaves nothing; but where the connection is lost at the commit itself, only the database knows whether the work
 * was written, and the error says so. H2 closes a database whose disk is full: make room, and open the storage again.
 *
 * <p>H2 in a file, up to 2.5.252 at least, can lose what one transaction wrote to a row: when another transaction that had changed the row
 * before is rolled back at the very moment at which H2 writes to the file. An {@link #embedded} storage never rolls back while it commits,
 * which is when H2 from 2.5 on writes (before that, also when a connection is lent or given back). What is left is a deadlock, which H2
 * rolls back by itself, and single units of work that write many megabytes. On a host's H2 the same holds with {@code WRITE_DELAY=0} in
 * its address, for units of work of one process that join no transaction; else H2 writes whenever it likes. Where many write at once, use
 * PostgreSQL or MariaDB.
 *
 * <p>Moments are kept to the microsecond and for 290,000 years around 1970; amounts with up to 36 digits before the point
 * and 24 after it. More than that is refused with {@link StorageException}, never rounded.
 */
public final class JdbcStorage implements Storage {
    /** What stands before the name of each table unless a host says otherwise. */
    public static final String DEFAULT_TABLE_PREFIX = "ck_";

    private final Transactions transactions;
    private final Runnable release;
    private final ThreadLocal<Boolean> running = ThreadLocal.withInitial(() -> false);
    private volatile boolean closed;

    private JdbcStorage(Transactions transactions, Runnable release) {
        this.transactions = transactions;
        this.release = release;
    }

    /**
     * {@return a builder of a storage in the database of a host} The DataSource stays the host's: it is never closed or
     * reconfigured. It has to give a connection of its own to each who asks: from a proxy that lends that of the running transaction,
     * such as Spring's {@code TransactionAwareDataSourceProxy}, this would commit what is the host's. To take part in that transaction,
     * see {@link Builder#joining}. Default: {@link SchemaMode#VALIDATE}.
     */
    public static Builder on(DataSource dataSource) {
        return new Builder(() -> new Source(dataSource, () -> {}), SchemaMode.VALIDATE);
    }

    /**
     * {@return a builder of a storage in one file, in this process} Needs H2 ({@code com.h2database:h2}) on the class path.
     * A commit that returned survives the death of this process at once; a power cut may cost what the operating system had
     * not yet written to the disk. H2 starts daemon threads of its own to reach the file. {@link JdbcStorage#close} closes
     * the database, which also makes the file smaller: every commit writes anew, and the space is used again after about a
     * minute. Default: {@link SchemaMode#MIGRATE}.
     *
     * @param file where the database is or shall be, with or without the suffix {@code .mv.db} that H2 gives it; folders are
     *     made as needed
     */
    public static Builder embedded(Path file) {
        return new Builder(() -> h2(() -> EmbeddedH2.file(file)), SchemaMode.MIGRATE);
    }

    /**
     * {@return a builder of a storage in the memory of this process} Needs H2 ({@code com.h2database:h2}) on the class path.
     * Storages opened under one name share one database, which is gone when the last of them is closed. Default:
     * {@link SchemaMode#MIGRATE}.
     *
     * @param name 1 to 64 letters, digits, underscores and hyphens
     */
    public static Builder inMemory(String name) {
        return new Builder(() -> h2(() -> EmbeddedH2.memory(name)), SchemaMode.MIGRATE);
    }

    @Override
    public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
        return run(tenant, Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** Read as of its first statement: REPEATABLE READ on PostgreSQL and MariaDB, SNAPSHOT on H2. */
    @Override
    public <T> T inSnapshot(TenantId tenant, Function<UnitOfWork, T> work) {
        return run(tenant, transactions.snapshotIsolation(), work);
    }

    private <T> T run(TenantId tenant, int isolation, Function<UnitOfWork, T> work) {
        if (closed) {
            throw new IllegalStateException("This storage is closed. Open a new one.");
        }
        if (running.get()) {
            throw new IllegalStateException(
                    "A unit of work is running on this thread already, and units of work can't be"
                            + " nested. Use the stores of the one that runs.");
        }
        running.set(true);
        try {
            return transactions.run(tenant, isolation, work);
        } finally {
            running.remove();
        }
    }

    /** Closes an embedded database, once the units of work that still run are over. A host's DataSource stays as it is. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            release.run();
        }
    }

    private static Source h2(Supplier<EmbeddedH2> opening) {
        try {
            EmbeddedH2 database = opening.get();
            return new Source(database.dataSource(), database::close);
        } catch (NoClassDefFoundError missing) {
            throw new StorageException(
                    "An embedded storage needs H2, which is not on the class path. Add the dependency"
                            + " com.h2database:h2, or hand in a DataSource of another database.",
                    missing);
        }
    }

    /** A DataSource, and how to release what was opened for it. */
    private record Source(DataSource dataSource, Runnable release) {}

    /** Opens a {@link JdbcStorage}. Not thread-safe. */
    public static final class Builder {
        private final Supplier<Source> source;
        private SchemaMode schemaMode;
        private Tables tables = new Tables(DEFAULT_TABLE_PREFIX);
        private Pause pause = Pause.jittered();
        private HostTransactions host = Optional::empty;

        private Builder(Supplier<Source> source, SchemaMode schemaMode) {
            this.source = source;
            this.schemaMode = schemaMode;
        }

        /** Sets what to do about the tables. */
        public Builder schemaMode(SchemaMode mode) {
            this.schemaMode = mode;
            return this;
        }

        /**
         * Sets what stands before the name of each table; {@value JdbcStorage#DEFAULT_TABLE_PREFIX} by default. Several
         * storages may live in one database under different prefixes.
         *
         * @param prefix at most 10 lower-case letters, digits and underscores, a letter first; or empty
         * @throws IllegalArgumentException if it is not
         */
        public Builder tablePrefix(String prefix) {
            this.tables = new Tables(prefix);
            return this;
        }

        /**
         * Lets units of work join the transaction that the host runs on the calling thread. By default each has a transaction
         * of its own, also while the host is within one: the host's rollback then leaves it written.
         *
         * <p>A unit of work that joins is undone when it fails, and is not run again: if it lost against another one,
         * {@link StorageUnavailableException} asks the host to repeat its whole transaction. What it wrote can be seen by
         * others once the host commits.
         */
        public Builder joining(HostTransactions transactions) {
            this.host = transactions;
            return this;
        }

        Builder pause(Pause pause) {
            this.pause = pause;
            return this;
        }

        /**
         * Opens the storage.
         *
         * @throws SchemaMismatchException if the tables are not those this version works with
         * @throws StorageUnavailableException if the database can't be reached, opened or written
         * @throws CorruptStorageException if the database file is damaged
         * @throws StorageException if the database is none of the supported ones, or its driver is missing
         */
        public JdbcStorage build() {
            Source opened = source.get();
            try {
                Dialect dialect = dialect(opened.dataSource());
                prepare(new Schema(opened.dataSource(), dialect, tables, pause), dialect);
                return new JdbcStorage(
                        new Transactions(opened.dataSource(), jdbis(), new Failures(dialect), pause, host),
                        opened.release());
            } catch (RuntimeException failure) {
                opened.release().run();
                throw failure;
            }
        }

        /**
         * Writes the script that makes all tables in an empty database of this kind, for those who may not let an application
         * do so: run it with the database's own tool, then open with {@link SchemaMode#VALIDATE}. Looks at the database's
         * name and version and changes nothing.
         *
         * @param target is flushed and not closed
         * @throws IOException if the writer fails
         * @throws StorageException as for {@link #build}
         */
        public void writeDdl(Writer target) throws IOException {
            Source opened = source.get();
            try {
                new Schema(opened.dataSource(), dialect(opened.dataSource()), tables, pause).writeDdl(target);
            } finally {
                opened.release().run();
            }
        }

        /**
         * Writes the script that brings the tables in this database from the schema version they have to that of this version,
         * for those who may not let an application do so; the whole script if there are no tables, nothing if they are up to
         * date. Reads the database and changes nothing.
         *
         * @param target is flushed and not closed
         * @throws IOException if the writer fails
         * @throws SchemaMismatchException if the tables are newer than this version, or somebody else's
         * @throws StorageException as for {@link #build}
         */
        public void writeUpgrade(Writer target) throws IOException {
            Source opened = source.get();
            try {
                Dialect dialect = dialect(opened.dataSource());
                try {
                    new Schema(opened.dataSource(), dialect, tables, pause).writeUpgrade(target);
                } catch (SQLException failure) {
                    throw new Failures(dialect).translate("read the schema", failure);
                }
            } finally {
                opened.release().run();
            }
        }

        private void prepare(Schema schema, Dialect dialect) {
            try {
                schema.prepare(schemaMode);
            } catch (SQLException failure) {
                throw new Failures(dialect).translate("prepare the schema", failure);
            }
        }

        private static Dialect dialect(DataSource dataSource) {
            try (Connection connection = dataSource.getConnection()) {
                return Dialects.of(connection);
            } catch (SQLException failure) {
                throw new StorageUnavailableException(
                        "The DataSource gives no connection (" + Failures.codes(failure)
                                + "). Check that the database runs and its address and account are right.",
                        failure);
            }
        }

        private Function<ConnectionFactory, Jdbi> jdbis() {
            Tables named = tables;
            return connections -> {
                Jdbi jdbi = Jdbi.create(connections);
                jdbi.getConfig(SqlStatements.class)
                        .setTemplateEngine((sql, context) -> named.named(sql))
                        .setUnusedBindingAllowed(true);
                // A pool may hand out connections without autocommit: that is no transaction left open by us.
                jdbi.getConfig(Handles.class).setForceEndTransactions(false);
                return jdbi;
            };
        }
    }
}
