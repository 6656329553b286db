package io.creditkit.customer.csv;

/**
 * One thing that is wrong with one row of an imported file. The row was left out; the other rows went in.
 *
 * @param line the line of the file the row begins on; the header is line 1
 * @param column the column's name; empty if it is the row as a whole
 * @param message what is wrong and what is allowed, for a person; never a name, an e-mail address or a phone number
 */
public record RowProblem(long line, String column, String message) {
    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + message;
    }
}
