package io.creditkit.customer.csv;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A file can't be read as what it should be. Nothing of it was imported. */
public final class CsvFormatException extends CreditKitException {
    /** What is wrong with the file. */
    public enum Kind {
        /** There is no such file. */
        NOT_FOUND,
        /** The file is there, but can't be read. */
        NOT_READABLE,
        /** There is nothing in it, not even a header. */
        EMPTY,
        /** Its bytes are not UTF-8. */
        NOT_UTF8,
        /** Its columns are separated by something else than a comma. */
        WRONG_DELIMITER,
        /** A column that is needed is missing, or there twice. */
        WRONG_COLUMNS,
        /** A quoted field is not closed, or goes on after its closing quote. */
        UNBALANCED_QUOTE,
        /** A field has more characters than any field of a customer could: a line end or a quote is missing, or it is no table. */
        FIELD_TOO_LONG,
        /** A row has more fields, or more characters, than any table has: a line end or a quote is missing, or it is no table. */
        ROW_TOO_LONG,
        /** It is a reader with more text than is held in memory; a file may have any size. */
        TOO_LONG_TO_HOLD,
        /** It has more rows than a group may have members from one file. */
        TOO_MANY_ROWS,
        /** A row is wrong, and a table without it would be wrong too (exchange rates). */
        WRONG_ROW
    }

    private final Kind kind;
    private final String source;
    /** 0 if it is the file as a whole. */
    private final long line;

    CsvFormatException(Kind kind, String source, String message, Map<String, ?> values) {
        super(wording(kind, source, message, values));
        this.kind = kind;
        this.source = source;
        line = 0;
    }

    CsvFormatException(Kind kind, String source, long line, String message, Map<String, ?> values) {
        super(wording(kind, source, message, with(values, "line", line)));
        this.kind = kind;
        this.source = source;
        this.line = line;
    }

    CsvFormatException(Kind kind, String source, String message, Throwable cause) {
        super(wording(kind, source, message, Map.of()), cause);
        this.kind = kind;
        this.source = source;
        line = 0;
    }

    /** One kind has several texts, which tell more than a translation of the kind. */
    private static Wording wording(Kind kind, String source, String message, Map<String, ?> values) {
        String key = "csv-format." + kind.name().replace('_', '-').toLowerCase(Locale.ROOT);
        Wording told = Wording.of(key, message, with(values, "source", source));
        return new Wording(key, message, told.parameters(), told.inner());
    }

    private static Map<String, Object> with(Map<String, ?> values, String name, Object value) {
        Map<String, Object> all = new TreeMap<>(values);
        all.put(name, value);
        return all;
    }

    /** {@return what is wrong} */
    public Kind kind() {
        return kind;
    }

    /** {@return the name of the file} */
    public String source() {
        return source;
    }

    /** {@return the line it is on, from 1; empty if it is the file as a whole} */
    public OptionalLong line() {
        return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
    }
}
