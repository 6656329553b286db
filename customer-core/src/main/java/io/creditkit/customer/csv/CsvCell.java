package io.creditkit.customer.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One cell of a {@link CsvTable}: text, which is guarded against formulas, or a typed value, which needs no guard. */
public sealed interface CsvCell {
    /** Text of any kind, numbers of customers and phones among it. */
    record Text(String value) implements CsvCell {}

    /** A number; written in full, never with an exponent. */
    record Numeric(BigDecimal value) implements CsvCell {}

    /** A day; written as 2026-03-31. */
    record Day(LocalDate value) implements CsvCell {}

    /** A moment; written in UTC as 2026-03-31T12:00:00Z. */
    record Moment(Instant value) implements CsvCell {}

    /** Nothing. */
    record Blank() implements CsvCell {}

    /** {@return a cell with text} */
    static CsvCell text(String value) {
        return new Text(value);
    }

    /** {@return a cell with a number} */
    static CsvCell number(BigDecimal value) {
        return new Numeric(value);
    }

    /** {@return a cell with a number} */
    static CsvCell number(long value) {
        return new Numeric(BigDecimal.valueOf(value));
    }

    /** {@return a cell with a day} */
    static CsvCell day(LocalDate value) {
        return new Day(value);
    }

    /** {@return a cell with a moment} */
    static CsvCell moment(Instant value) {
        return new Moment(value);
    }

    /** {@return an empty cell} */
    static CsvCell blank() {
        return new Blank();
    }
}
