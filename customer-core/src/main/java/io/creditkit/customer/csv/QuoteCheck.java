package io.creditkit.customer.csv;

import io.creditkit.customer.csv.CsvFormatException.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * Reads a table once for its quotes and the lengths of its fields and rows alone. One quote too many swallows all rows up to the next
 * one, so this is seen before the first row is taken in, and told with the line where the field began. Holds none of what it reads,
 * so that a field of any length takes no memory.
 */
final class QuoteCheck {
    private enum Place {
        FIELD_BEGINS,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    /** In characters: far more than any column takes, far less than memory holds. */
    static final int LONGEST_FIELD = 1_000_000;

    /** In characters, separators among them. */
    static final int LONGEST_ROW = 10_000_000;

    /** The parser takes no more than 16,384, and says so only when it comes to that row. */
    static final int MOST_FIELDS = 10_000;

    private final String source;
    private final char separator;
    private Place place = Place.FIELD_BEGINS;
    private long line = 1;
    private long openedOn;
    private long begunOn = 1;
    private long rowBegunOn = 1;
    private int length;
    private int rowLength;
    private int fields;
    private int previous;

    QuoteCheck(String source, char separator) {
        this.source = source;
        this.separator = separator;
    }

    /**
     * Reads to the end.
     *
     * @throws CsvFormatException if a quoted field is not closed, or goes on after its closing quote, or a field or row is too long
     */
    void read(Reader reader) throws IOException {
        char[] buffer = new char[8192];
        for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
            for (int i = 0; i < length; i++) {
                next(buffer[i]);
            }
        }
        if (place == Place.QUOTED) {
            throw failure(openedOn, "The quote opened on line " + openedOn + " is never closed.");
        }
    }

    private void next(char c) {
        boolean endsField = place != Place.QUOTED && endsField(c);
        place = switch (place) {
            case FIELD_BEGINS -> begins(c);
            case PLAIN -> endsField(c) ? Place.FIELD_BEGINS : Place.PLAIN;
            case QUOTED -> c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case AFTER_QUOTE -> afterQuote(c);
        };
        measure();
        measureRow(endsField, c);
        if (c == '\r' || (c == '\n' && previous != '\r')) {
            line++;
        }
        previous = c;
    }

    private void measure() {
        if (place == Place.FIELD_BEGINS) {
            length = 0;
            return;
        }
        if (length == 0) {
            begunOn = line;
        }
        length++;
        if (length > LONGEST_FIELD) {
            throw new CsvFormatException(
                    Kind.FIELD_TOO_LONG,
                    source,
                    begunOn,
                    source + ": The field that begins on line " + begunOn + " has more than " + LONGEST_FIELD
                            + " characters. See whether a line end or a quote is missing.",
                    Map.of("most", LONGEST_FIELD));
        }
    }

    private void measureRow(boolean endsField, char c) {
        if (endsField && c != separator) {
            rowLength = 0;
            fields = 0;
            return;
        }
        if (rowLength == 0) {
            rowBegunOn = line;
        }
        rowLength++;
        fields += endsField ? 1 : 0;
        if (rowLength > LONGEST_ROW || fields >= MOST_FIELDS) {
            throw new CsvFormatException(
                    Kind.ROW_TOO_LONG,
                    source,
                    rowBegunOn,
                    source + ": The row that begins on line " + rowBegunOn + " has more than " + MOST_FIELDS
                            + " fields or " + LONGEST_ROW
                            + " characters. See whether a line end or a quote is missing.",
                    Map.of("fields", MOST_FIELDS, "most", LONGEST_ROW));
        }
    }

    private Place begins(char c) {
        if (c == '"') {
            openedOn = line;
            return Place.QUOTED;
        }
        return endsField(c) ? Place.FIELD_BEGINS : Place.PLAIN;
    }

    private Place afterQuote(char c) {
        if (c == '"') {
            return Place.QUOTED;
        }
        if (endsField(c)) {
            return Place.FIELD_BEGINS;
        }
        throw failure(
                line,
                "On line " + line + " text follows the closing quote of a field that was opened on line " + openedOn
                        + ".");
    }

    private boolean endsField(char c) {
        return c == separator || c == '\r' || c == '\n';
    }

    private CsvFormatException failure(long where, String what) {
        return new CsvFormatException(
                Kind.UNBALANCED_QUOTE,
                source,
                where,
                source + ": " + what + " Close every quoted field, and double each quote inside it.",
                Map.of());
    }
}
