package io.creditkit.customer.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Numbers and days as text, as {@link BigDecimal#toPlainString()} and {@link LocalDate#toString()} write them but for the decimal
 * mark. Most cells of an export are such: to write them into the same bytes each time is several times faster. Not thread-safe.
 */
final class PlainText {
    /** Of a long that is not the least one, a sign and a mark among them. */
    private static final int MOST_CHARACTERS = 24;

    /** So many always fit into a long. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_DECIMALS = 18;
    private static final int LAST_YEAR = 9999;

    private final byte[] text = new byte[MOST_CHARACTERS];
    private final char decimalMark;

    PlainText(char decimalMark) {
        this.decimalMark = decimalMark;
    }

    String of(BigDecimal value) {
        int decimals = value.scale();
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            return byTheBook(value);
        }
        // To move the point costs less than to ask for the unscaled value, which is a number of its own each time.
        return value.precision() <= MOST_DIGITS
                ? of(value.scaleByPowerOfTen(decimals).longValue(), decimals)
                : byTheBook(value);
    }

    String of(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            return day.toString();
        }
        int at = digits(text.length, day.getDayOfMonth(), 2);
        text[--at] = '-';
        at = digits(at, day.getMonthValue(), 2);
        text[--at] = '-';
        return from(digits(at, day.getYear(), 4));
    }

    private String of(long unscaled, int decimals) {
        long rest = Math.abs(unscaled);
        int at = text.length;
        if (decimals > 0) {
            for (int i = 0; i < decimals; i++) {
                text[--at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            text[--at] = (byte) decimalMark;
        }
        do {
            text[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        if (unscaled < 0) {
            text[--at] = '-';
        }
        return from(at);
    }

    private String byTheBook(BigDecimal value) {
        return value.toPlainString().replace('.', decimalMark);
    }

    private int digits(int end, int number, int width) {
        int rest = number;
        for (int at = end; at > end - width; ) {
            text[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end - width;
    }

    private String from(int at) {
        return new String(text, at, text.length - at, ISO_8859_1);
    }
}
