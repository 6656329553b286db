package io.creditkit.creditsafe.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
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
    private static final int MOST_FRACTION_DIGITS = 9;

    private PlainText() {}

    /** {@return the number, if it is digits with at most a minus and a decimal point} */
    static Optional<BigDecimal> number(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        long unscaled = 0;
        if (length == start || length - start > MOST_DIGITS) {
            return Optional.empty();
        }
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
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

    /** {@return the moment, if it is written like {@code 2026-02-28T07:12:15Z}, with any number of decimals up to nine} */
    static Optional<OffsetDateTime> moment(String text) {
        int length = text.length();
        if (length <= SECONDS_END || text.charAt(length - 1) != 'Z' || !hasMarks(text)) {
            return Optional.empty();
        }
        int nano = nano(text, length - 1);
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, SECONDS_END);
        if ((nano | year | month | day | hour | minute | second) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.of(year, month, day, hour, minute, second, nano, ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean hasMarks(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
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
