package io.creditkit.customer.search;

import io.creditkit.customer.csv.CsvTable;
import java.util.List;

/**
 * Which list is to become a file.
 *
 * @param query which rows, in which order: the same value that the list on the screen was asked with
 * @param columns at least one, in the order of the file
 * @param dialect for whom the file is
 * @param maxRows the most rows the file may have, at least 1; a longer list is refused, never cut
 */
public record ExportRequest(CustomerQuery query, List<Field> columns, CsvTable.Dialect dialect, long maxRows) {
    /** How many rows a file may have when nothing else is said: what spreadsheets can open, less the heading. */
    public static final long DEFAULT_MAX_ROWS = 1_048_575;

    public ExportRequest {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A file has at least one column.");
        }
        if (maxRows < 1) {
            throw new IllegalArgumentException("A file may have at least 1 row, not " + maxRows + ".");
        }
    }

    /** {@return the list as a file with the usual limit} */
    public static ExportRequest of(CustomerQuery query, List<Field> columns, CsvTable.Dialect dialect) {
        return new ExportRequest(query, columns, dialect, DEFAULT_MAX_ROWS);
    }
}
