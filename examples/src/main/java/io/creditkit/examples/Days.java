package io.creditkit.examples;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.TypeConversionException;

/** Days as they are typed. */
final class Days {
    private Days() {}

    /**
     * {@return the day}
     *
     * @throws TypeConversionException if it is none, in words for the one who typed it
     */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(noDay(text));
        }
    }

    /** {@return what is wrong with a text that is no day} */
    static String noDay(String text) {
        return "'" + text + "' is no day; write it as 2026-03-31";
    }
}
