package io.creditkit.customer.receivables;

import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Collection effectiveness index: how much of what could be collected in a period was.
 *
 * @param percent normally 0 to 100, two decimals; a value outside is kept and told by {@link #isUsual()}
 * @param period the period
 */
public record CollectionEffectiveness(BigDecimal percent, DayPeriod period) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * {@return (begin + sales − end) / (begin + sales − end not due) × 100} Unknown if there was nothing to collect.
     *
     * @param begin receivables before the first day of the period
     * @param sales credit sales of the period
     * @param end receivables at its end
     * @param endNotDue the part of those that is not due
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static Measure<CollectionEffectiveness> of(
            Money begin, Money sales, Money end, Money endNotDue, DayPeriod period) {
        Money all = begin.plus(sales);
        Money collectable = all.minus(endNotDue);
        if (collectable.signum() <= 0) {
            return Measure.unknown(
                    UnknownReason.DIVISION_BY_ZERO,
                    Wording.of(
                            "not-known.nothing-to-collect",
                            "From {from} to {to} there was nothing to collect.",
                            Map.of("from", period.from(), "to", period.to())));
        }
        BigDecimal percent = all.minus(end)
                .amount()
                .multiply(HUNDRED)
                .divide(collectable.amount(), MathContext.DECIMAL128)
                .setScale(2, RoundingMode.HALF_UP);
        return Measure.known(new CollectionEffectiveness(percent, period));
    }

    /** {@return whether it lies between 0 and 100; if not, look at the inputs before you rely on it} */
    public boolean isUsual() {
        return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
    }
}
