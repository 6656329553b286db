package io.creditkit.customer.csv;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.Wording;
import java.util.Map;

/**
 * One thing that is wrong or odd with one row of an imported file. For a problem the row was left out, and the other rows went in; with a
 * warning the row went in, too.
 *
 * @param line the line of the file the row begins on; the header is line 1
 * @param column the column's name; empty if it is the row as a whole
 * @param key what is wrong, for a host that translates, such as {@code too-long}
 * @param message what is wrong and what is allowed, for a person, in English; never a name, an e-mail address or a phone number
 * @param parameters what a translated message needs beyond the key, by name, such as {@code most} for the most characters allowed;
 *     mostly empty
 */
public record RowProblem(long line, String column, String key, String message, Map<String, String> parameters) {
    public RowProblem {
        parameters = Map.copyOf(parameters);
    }

    /** {@return the message under the key {@code fault.} and that of the problem} */
    public Wording wording() {
        return new Wording("fault." + key, message, parameters);
    }

    /** {@return the same after the name of its column, if it has one} */
    Wording placed() {
        return column.isEmpty() ? wording() : new EntryFault(column, key, message, parameters).placed();
    }

    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + message;
    }
}
