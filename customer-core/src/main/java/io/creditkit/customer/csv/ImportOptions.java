package io.creditkit.customer.csv;

import io.creditkit.customer.ExternalId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a file is read that was not written for CreditKit, and whether it is only tried. Immutable.
 *
 * <pre>{@code
 * ImportOptions options = ImportOptions.standard()
 *         .column("customer_number", "KdNr")   // their column KdNr is our customer_number
 *         .fixed("currency", "EUR")            // they have no such column: every row is in euros
 *         .dryRun();                           // tells what would happen and writes nothing
 * }</pre>
 *
 * @param columns by our column the name that it has in the file
 * @param fixed by our column the text that stands for a cell of every row; a blank one means that there is none
 * @param externalSystem the system whose ids the column {@code external_id} holds; empty if the file has no such ids
 * @param mode whether anything is written
 */
public record ImportOptions(
        Map<String, String> columns, Map<String, String> fixed, Optional<String> externalSystem, Mode mode) {
    /** Whether anything is written. */
    public enum Mode {
        /** What is good goes in. */
        STORE,
        /** The answer is the same, but for rows that wait for what an earlier row of the file changes, and nothing is written. */
        DRY_RUN
    }

    public ImportOptions {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
        for (String column : columns.keySet()) {
            if (fixed.containsKey(column)) {
                throw new IllegalArgumentException(
                        "The column " + column + " can't both be read from the file and be fixed.");
            }
        }
    }

    /** {@return our own names of columns, everything read from the file and stored} */
    public static ImportOptions standard() {
        return new ImportOptions(Map.of(), Map.of(), Optional.empty(), Mode.STORE);
    }

    /** {@return the same, our column having that name in the file; upper and lower case are the same} */
    public ImportOptions column(String ours, String theirs) {
        Map<String, String> more = new HashMap<>(columns);
        more.put(ours, theirs);
        return new ImportOptions(more, fixed, externalSystem, mode);
    }

    /** {@return the same, that text standing for our column in every row} */
    public ImportOptions fixed(String ours, String value) {
        Map<String, String> more = new HashMap<>(fixed);
        more.put(ours, value);
        return new ImportOptions(columns, more, externalSystem, mode);
    }

    /** {@return the same, but nothing is written} */
    public ImportOptions dryRun() {
        return new ImportOptions(columns, fixed, externalSystem, Mode.DRY_RUN);
    }

    /** {@return the same, but what is good goes in} */
    public ImportOptions store() {
        return new ImportOptions(columns, fixed, externalSystem, Mode.STORE);
    }

    /**
     * {@return the same, customers being known by the ids of that system} The file then has a column {@code external_id}, in which
     * no cell is empty. A customer with that id is changed, its number too. One that has no id of the system but the number of
     * the row gets the id. Else a new one is stored. Rows are taken in the order of the file, so one whose number only a later row
     * frees is refused; the same file, imported again, takes it in.
     *
     * @param system as in {@link io.creditkit.customer.ExternalId}
     */
    public ImportOptions byExternalId(String system) {
        return new ImportOptions(
                columns, fixed, Optional.of(ExternalId.of(system, "any").system()), mode);
    }

    /** The name of our column in the file. */
    String name(String ours) {
        return columns.getOrDefault(ours, ours).strip().toLowerCase(Locale.ROOT);
    }
}
