package io.creditkit.customer.csv;

import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;

/**
 * What one kind of file holds and what becomes of its rows.
 *
 * @param <R> a row that was read
 */
interface RowFormat<R> {
    /** {@return the columns it must have} */
    List<String> columns();

    /** Reads a row; what is wrong with it is noted in the row. Empty only if something is. */
    Optional<R> read(CsvRow row);

    /** {@return what may be in the file only once} */
    String key(R row);

    /** {@return the column a second row with the same key is told under} */
    String keyColumn();

    /** Stores a row if it brings something new. May be done again from the start, so it has no effect but through the stores. */
    Stored store(UnitOfWork work, R row);

    /** What became of a row. */
    sealed interface Stored {
        /** It is new. */
        record Added() implements Stored {}

        /** It changed what was there. */
        record Changed() implements Stored {}

        /** It told what was known. */
        record Unchanged() implements Stored {}

        /** It can't be stored beside what is there. */
        record Refused(String column, String message) implements Stored {}
    }
}
