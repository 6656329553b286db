package io.creditkit.customer.csv;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one kind of file holds and what becomes of its rows.
 *
 * @param <R> a row that was read
 */
interface RowFormat<R> {
    /** {@return the columns it must have} */
    List<String> columns();

    /** {@return columns that it may have: without one, nothing is told of what it would hold} */
    default List<String> optionalColumns() {
        return List.of();
    }

    /** Reads a row; what is wrong with it is noted in the row. Empty only if something is. */
    Optional<R> read(CsvRow row);

    /** {@return what may be in the file only once, by the column a second row with it is told under} */
    Map<String, String> keys(R row);

    /** {@return what a row would become, and how it is written; reads and writes nothing but through the stores} */
    Step step(UnitOfWork work, R row);

    /** {@return the same for many rows of one unit of work, where what they have in common may be read once} */
    default Function<R, Step> steps(UnitOfWork work) {
        return row -> step(work, row);
    }

    /**
     * What is to be done with a row.
     *
     * @param outcome what becomes of it
     * @param writes what writes it, in order; none if there is nothing to write
     */
    record Step(Stored outcome, List<Consumer<UnitOfWork>> writes) {
        static Step of(Stored outcome) {
            return new Step(outcome, List.of());
        }

        static Step of(Stored outcome, Consumer<UnitOfWork> write) {
            return new Step(outcome, List.of(write));
        }

        Stored take(UnitOfWork work) {
            writes.forEach(write -> write.accept(work));
            return outcome;
        }
    }

    /** Something of a row that is taken as it is, and looks wrong. */
    record Flag(String column, String key, String message) {}

    /** What became of a row. */
    sealed interface Stored {
        /** {@return what a person should look at, found only beside what is there} */
        default List<Flag> flags() {
            return List.of();
        }

        /** It is new. */
        record Added() implements Stored {}

        /** It changed what was there. */
        record Changed(List<Flag> flags) implements Stored {
            Changed() {
                this(List.of());
            }
        }

        /** It told what was known. */
        record Unchanged(List<Flag> flags) implements Stored {
            Unchanged() {
                this(List.of());
            }
        }

        /** It makes nothing that can be stored. */
        record Faulty(List<EntryFault> faults) implements Stored {}

        /** It can't be stored beside what is there. */
        record Refused(String column, String key, String message) implements Stored {}
    }
}
