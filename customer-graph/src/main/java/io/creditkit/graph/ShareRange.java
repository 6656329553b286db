package io.creditkit.graph;

import java.math.BigDecimal;

/**
 * A share that is told as a range, as registers of beneficial owners do: {@code (25,50]} is more than 25 and at most 50 percent.
 *
 * @param low the lower end in percent, 0 to {@code high}
 * @param lowEnd whether the lower end itself is possible
 * @param high the upper end in percent, to 100
 * @param highEnd whether the upper end itself is possible
 */
public record ShareRange(BigDecimal low, End lowEnd, BigDecimal high, End highEnd) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether an end belongs to the range. */
    public enum End {
        INCLUDED,
        EXCLUDED
    }

    public ShareRange {
        if (low.signum() < 0 || high.compareTo(HUNDRED) > 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("A range of shares lies within 0 to 100 percent, not from "
                    + low.toPlainString() + " to " + high.toPlainString() + ".");
        }
        if (low.compareTo(high) == 0 && (lowEnd == End.EXCLUDED || highEnd == End.EXCLUDED)) {
            throw new IllegalArgumentException("No share lies in a range that excludes its only value "
                    + low.toPlainString() + "; include both ends.");
        }
        low = low.stripTrailingZeros();
        high = high.stripTrailingZeros();
    }

    /** {@return the range from one share to another, both possible} */
    public static ShareRange between(BigDecimal low, BigDecimal high) {
        return new ShareRange(low, End.INCLUDED, high, End.INCLUDED);
    }

    /** {@return the range of one value: the share is exactly that} */
    public static ShareRange exactly(BigDecimal percent) {
        return between(percent, percent);
    }

    /** {@return 0 to 100: nothing is told} */
    public static ShareRange unknown() {
        return between(BigDecimal.ZERO, HUNDRED);
    }

    /** {@return whether only one value is possible} */
    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** {@return such as {@code (25,50]}} */
    @Override
    public String toString() {
        return (lowEnd == End.INCLUDED ? "[" : "(") + low.toPlainString() + "," + high.toPlainString()
                + (highEnd == End.INCLUDED ? "]" : ")");
    }
}
