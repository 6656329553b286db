package io.creditkit.examples.page;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/**
 * Some customers of the book together.
 *
 * @param customers how many they are
 * @param exposure what they owe together, as far as it is known
 * @param unknown of how many it is not known: they are counted and not summed
 */
record BookSum(long customers, Money exposure, long unknown) {
    static BookSum of(Collection<BookRow> rows, Currency currency) {
        Money sum = Money.zero(currency);
        long unknown = 0;
        for (BookRow row : rows) {
            if (row.exposure() instanceof Measure.Known<Money> known) {
                sum = sum.plus(known.value());
            } else {
                unknown++;
            }
        }
        return new BookSum(rows.size(), sum, unknown);
    }

    /** {@return the exposure as a fraction of that of another; 0 if there is nothing to have a share in, or if it is a credit} */
    BigDecimal shareOf(BookSum whole) {
        return whole.exposure().signum() <= 0 || exposure.signum() <= 0
                ? BigDecimal.ZERO
                : exposure.amount().divide(whole.exposure().amount(), 4, RoundingMode.HALF_UP);
    }

    /** {@return the exposure in words, and of how many customers it is not known} */
    String words() {
        return Words.money(exposure) + (unknown == 0 ? "" : " and " + unknown + " not known");
    }
}
