package io.creditkit.customer.csv;

import java.util.List;

/**
 * What came of importing one file. Rows in, rows out: added, changed, unchanged and rows with problems are all rows there
 * are.
 *
 * @param source the file's name
 * @param added how many rows brought something new
 * @param changed how many rows changed what was there
 * @param unchanged how many rows told what was known already, and wrote nothing
 * @param refused how many rows were left out
 * @param problems what is wrong with the rows that were left out, in the order of the file; one row may have several. Of more than
 *     10 000 the first ones
 * @param warnings what is odd in rows that went in or were known already, such as an invoice that is due before it was issued, in the
 *     order of the file. Of more than 10 000 the first ones
 * @param notes what a person should know and nothing failed by, such as a column that was ignored
 */
public record ImportResult(
        String source,
        long added,
        long changed,
        long unchanged,
        long refused,
        List<RowProblem> problems,
        List<RowProblem> warnings,
        List<String> notes) {
    public ImportResult {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** {@return how many rows went in or were known already} */
    public long accepted() {
        return added + changed + unchanged;
    }
}
