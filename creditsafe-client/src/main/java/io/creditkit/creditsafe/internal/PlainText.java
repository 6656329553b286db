package io.creditkit.creditsafe.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The two forms that nearly every value of a report has, read by hand: a report holds thousands of them, and patterns and
 * formatters cost more than reading the JSON does. What has another form is empty here and left to {@link LenientText}.
 */
final class PlainText {

    /** So many digits always fit into a long. */
    private static final int MOST_DIGITS = 18;

    private static final int NOT_DIGITS = -1;
    private static final int SECONDS_END = 19;
    private static final int MIDNIGHT_END = 20;
    private static final int MOST_FRACTION_DIGITS = 9;

    private PlainText() {}

    /** {@return the number, if it is digits with at most a minus and a decimal point} */
    static Optional<BigDecimal> number(String text) {
        return text.length() > MOST_DIGITS + 2 ? Optional.empty() : number(text.toCharArray(), 0, text.length());
    }

    /** {@return the number in a part of these characters, in the same form} */
    static Optional<BigDecimal> number(char[] text, int offset, int length) {
        int start = length > 0 && text[offset] == '-' ? 1 : 0;
        int point = -1;
        long unscaled = 0;
        if (length == start || length - start > MOST_DIGITS) {
            return Optional.empty();
        }
        for (int i = start; i < length; i++) {
            char c = text[offset + i];
            if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > start && i < length - 1) {
                point = i;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(BigDecimal.valueOf(start == 1 ? -unscaled : unscaled, point < 0 ? 0 : length - 1 - point));
    }

    /** {@return the day, if it is written like {@code 2026-02-28T00:00:00Z}, at midnight} */
    static Optional<LocalDate> midnight(String text) {
        if (text.length() == MIDNIGHT_END && text.endsWith("T00:00:00Z") && hasDayMarks(text)) {
            return day(text);
        }
        if (!isMoment(text) || digits(text, 11, 13) != 0 || digits(text, 14, 16) != 0) {
            return Optional.empty();
        }
        boolean onTheMinute = digits(text, 17, SECONDS_END) == 0 && nano(text, text.length() - 1) == 0;
        return onTheMinute ? day(text) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@return the moment, if it is written like {@code 2026-02-28T07:12:15Z}, with any number of decimals up to nine} */
    static Optional<OffsetDateTime> moment(String text) {
        if (!isMoment(text)) {
            return Optional.empty();
        }
        int nano = nano(text, text.length() - 1);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, SECONDS_END);
        if ((nano | hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        return day(text).map(day -> day.atTime(hour, minute, second, nano).atOffset(ZoneOffset.UTC));
    }

    private static boolean isMoment(String text) {
        int length = text.length();
        return length > SECONDS_END && text.charAt(length - 1) == 'Z' && hasMarks(text);
    }

    private static boolean hasMarks(String text) {
        return hasDayMarks(text) && text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':';
    }

    private static boolean hasDayMarks(String text) {
        return text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    private static int nano(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int count = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || count < 1 || count > MOST_FRACTION_DIGITS) {
            return NOT_DIGITS;
        }
        int nano = digits(text, SECONDS_END + 1, end);
        for (int i = count; i < MOST_FRACTION_DIGITS && nano >= 0; i++) {
            nano *= 10;
        }
        return nano;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_DIGITS;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
