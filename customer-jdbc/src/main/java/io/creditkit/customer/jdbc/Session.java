package io.creditkit.customer.jdbc;

import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * One run of one unit of work: every statement of its stores goes through here, with the tenant bound as {@code :tenant_id}.
 */
final class Session {
    private static final int ROWS_AT_ONCE = 500;

    private final Handle handle;
    private final TenantId tenant;
    private final Failures failures;
    private long writes;
    private boolean repeatable;
    private boolean over;
    private @Nullable Gathering gathering;

    Session(Handle handle, TenantId tenant, Failures failures) {
        this.handle = handle;
        this.tenant = tenant;
        this.failures = failures;
    }

    /** {@return what differs from database to database} */
    Dialect dialect() {
        return failures.dialect();
    }

    /** {@return how many statements have written so far: as long as it stays the same, this unit of work changed nothing} */
    long writes() {
        return writes;
    }

    /** {@return whether the run came to grief in a way that another run may not} */
    boolean isRepeatable() {
        return repeatable;
    }

    /** Ends the session: stores that are kept beyond the unit of work refuse. */
    void end() {
        over = true;
    }

    <T> List<T> list(String sql, Values values, Row.Reader<T> reader) {
        Gathering gathered = gathering;
        return guarded(
                "read",
                () -> gathered == null
                        ? bound(handle.createQuery(sql), values)
                                .map((result, context) -> understood(new Row(result), reader))
                                .list()
                        : read(gathered.rows(sql, values), reader));
    }

    private static <T> List<T> read(List<Cells> rows, Row.Reader<T> reader) throws SQLException {
        List<T> read = new ArrayList<>();
        for (Cells row : rows) {
            read.add(understood(new Row(row), reader));
        }
        return read;
    }

    /**
     * {@return what a reading gives} Where the database takes several queries at once, those of the reading that don't depend on each
     * other's answers are one round trip, and their rows are all held.
     *
     * @param reading is run several times, at first with fewer rows than there are: it reads with {@link #list} and the like alone,
     *     changes nothing, and takes any answer
     */
    <T> T together(Supplier<T> reading) {
        if (gathering != null || dialect().together(List.of()).isEmpty()) {
            return reading.get();
        }
        Gathering gathered = new Gathering();
        gathering = gathered;
        try {
            T read = reading.get();
            while (!gathered.isAnswered()) {
                ask(gathered);
                read = reading.get();
            }
            return read;
        } finally {
            gathering = null;
        }
    }

    private void ask(Gathering gathered) {
        String sql = dialect().together(gathered.queries()).orElseThrow();
        guarded(
                "read",
                () -> bound(handle.createQuery(sql), gathered.parameters()).execute((statement, context) -> {
                    gathered.answer(statement.get());
                    return true;
                }));
    }

    /** Hands over the rows as they come: a database that can sends them in parts. */
    <T> void forEach(String sql, Values values, Row.Reader<T> reader, Consumer<T> consumer) {
        if (gathering != null) {
            list(sql, values, reader).forEach(consumer);
            return;
        }
        guarded("read", () -> {
            bound(handle.createQuery(sql), values)
                    .setFetchSize(ROWS_AT_ONCE)
                    .map((result, context) -> understood(new Row(result), reader))
                    .forEach(consumer);
            return true;
        });
    }

    <T> Optional<T> first(String sql, Values values, Row.Reader<T> reader) {
        return list(sql, values, reader).stream().findFirst();
    }

    /** {@return the one number a query gives} */
    long number(String sql, Values values) {
        return first(sql, values, row -> row.number("n")).orElse(0L);
    }

    /** Changes or removes rows. */
    void write(String sql, Values values) {
        guarded("write", () -> executed(sql, values));
    }

    /**
     * Writes rows; should another unit of work have taken a key, this one is run again.
     *
     * @param rows nothing is done if there is none
     */
    void writeAll(String sql, List<Values> rows) {
        if (rows.isEmpty()) {
            return;
        }
        repeatedIfTaken("write", () -> executedAll(sql, rows));
    }

    private int executedAll(String sql, List<Values> rows) {
        writes++;
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.forEach(row -> bound(batch, row).add());
        return batch.execute().length;
    }

    /**
     * Adds rows whose keys the caller chose: all of them or none.
     *
     * @throws DuplicateKeyException with that message if one of the keys is taken
     */
    void insertAll(String sql, List<Values> rows, String taken) {
        if (!rows.isEmpty()) {
            savedBefore(() -> executedAll(sql, rows), taken);
        }
    }

    /**
     * Adds a row whose key the caller chose.
     *
     * @throws DuplicateKeyException with that message if the key is taken
     */
    void insert(String sql, Values values, String taken) {
        change(sql, values, taken);
    }

    /**
     * Adds or changes rows under a key the caller chose. What the unit of work wrote before stays written if the key is
     * taken.
     *
     * @return how many rows were added or changed
     * @throws DuplicateKeyException with that message if the key is taken
     */
    int change(String sql, Values values, String taken) {
        return savedBefore(() -> executed(sql, values), taken);
    }

    private int savedBefore(Supplier<Integer> statement, String taken) {
        return guarded("write", () -> {
            Savepoint before = Savepoint.set(handle.getConnection(), "creditkit_row");
            try {
                int rows = statement.get();
                before.release();
                return rows;
            } catch (JdbiException thrown) {
                if (!failures.isDuplicateKey(thrown)) {
                    throw thrown;
                }
                dialect().undo(before::rollback);
                throw failures.duplicateKey(taken, thrown);
            }
        });
    }

    /**
     * Changes or adds a row after it was looked for. Should another unit of work have added the same one in between, this
     * unit is run again.
     *
     * @return how many rows were changed or added
     */
    int put(String sql, Values values) {
        return repeatedIfTaken("write", () -> executed(sql, values));
    }

    /**
     * Overwrites a versioned row.
     *
     * @param what the kind of value and its id
     * @param storedVersion the query for the version that is stored
     * @throws DuplicateKeyException with the message {@code taken} if a key the row changes to belongs to another
     * @throws StaleVersionException if another version is stored, or none
     */
    void overwrite(String sql, Values values, String what, String taken, long version, String storedVersion) {
        values.number("version", version);
        if (change(sql, values, taken) == 0) {
            throw new StaleVersionException(what, version, number(storedVersion, values));
        }
    }

    private <T> T repeatedIfTaken(String doing, Supplier<T> statement) {
        try {
            return guarded(doing, statement::get);
        } catch (DuplicateKeyException taken) {
            repeatable = true;
            throw new RepeatableFailure("Another unit of work wrote the same key at the same moment.", taken);
        }
    }

    private int executed(String sql, Values values) {
        writes++;
        return bound(handle.createUpdate(sql), values).execute();
    }

    private <S extends SqlStatement<S>> S bound(S statement, Values values) {
        statement.bind("tenant_id", tenant.value());
        values.arguments().forEach(statement::bind);
        return statement;
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T guarded(String doing, Work<T> work) {
        if (over) {
            throw new IllegalStateException("The unit of work is over. Use its stores inside of it only.");
        }
        try {
            return work.run();
        } catch (JdbiException | SQLException thrown) {
            StorageException failure = failures.translate(doing, thrown);
            repeatable |= failure instanceof RepeatableFailure;
            throw failure;
        }
    }

    /** A row that a newer version or a person wrote must not look like a mistake of the caller. */
    private static <T> T understood(Row row, Row.Reader<T> reader) throws SQLException {
        try {
            return reader.read(row);
        } catch (InvalidEntryException | IllegalArgumentException | ArithmeticException | DateTimeException foreign) {
            throw foreign(", at its column " + row.lastColumn(), foreign);
        }
    }

    /** The same for a value that stands in several rows. */
    static <T> T understood(Supplier<T> built) {
        try {
            return built.get();
        } catch (InvalidEntryException | IllegalArgumentException | ArithmeticException | DateTimeException foreign) {
            throw foreign("", foreign);
        }
    }

    private static CorruptStorageException foreign(String where, RuntimeException failure) {
        return new CorruptStorageException("A stored row can't be understood" + where + " ("
                + failure.getClass().getSimpleName() + "). It was written by a newer version, or changed by hand.");
    }
}
