package io.creditkit.customer.search;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * One value of a row as it is sorted: text first, then number. A kind that needs one of them has the other the same for all. For
 * storages. Immutable.
 *
 * <ul>
 *   <li>A text has the bytes of {@link ListText#order}, and a customer's number those of its lower case in UTF-8.
 *   <li>An amount has its currency, and then its number.
 *   <li>A number is one; a day is that many days from 1970-01-01; a flag is 0 or 1; a name is its place among the names of the
 *       field.
 * </ul>
 *
 * @param text bytes in hexadecimal, or a currency (ISO 4217); empty for what has none
 * @param number any number; 0 for what has none
 */
public record SortValue(String text, BigDecimal number) implements Comparable<SortValue> {
    private static final Comparator<SortValue> ORDER =
            Comparator.comparing(SortValue::text).thenComparing(SortValue::number);

    /** {@return the value of a text, by the bytes that put it in order} */
    public static SortValue bytes(byte[] order) {
        return new SortValue(HexFormat.of().formatHex(order), BigDecimal.ZERO);
    }

    /** {@return the value of an amount} */
    public static SortValue amount(Money amount) {
        return new SortValue(amount.currency().getCurrencyCode(), amount.amount());
    }

    /** {@return the value of a number} */
    public static SortValue number(BigDecimal number) {
        return new SortValue("", number);
    }

    /** {@return the value of a number} */
    public static SortValue number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** {@return the bytes of a text} */
    public byte[] bytes() {
        return HexFormat.of().parseHex(text);
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
