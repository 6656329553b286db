package io.creditkit.customer.search;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One value of a row as it is sorted: text first, then number. A kind that needs one of them has the other the same for all.
 *
 * @param text hexadecimal, so that it is ordered as the bytes it stands for
 * @param number any number
 */
record SortValue(String text, BigDecimal number) implements Comparable<SortValue> {
    private static final Comparator<SortValue> ORDER =
            Comparator.comparing(SortValue::text).thenComparing(SortValue::number);

    static SortValue number(BigDecimal number) {
        return new SortValue("", number);
    }

    static SortValue number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    @Override
    public int compareTo(SortValue other) {
        return ORDER.compare(this, other);
    }

    /** Without the value, which may be personal data. */
    @Override
    public String toString() {
        return "SortValue";
    }
}
