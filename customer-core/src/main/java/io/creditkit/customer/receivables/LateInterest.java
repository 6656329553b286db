package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Interest on late payment: amount × rate × days / 365, leap years too (Directive 2011/7/EU leaves the basis open). */
public final class LateInterest {
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    /** What the directive adds to each claim between businesses, in euros; other currencies have sums of their own. */
    public static final Money FIXED_SUM = Money.of("40.00", "EUR");

    private LateInterest() {}

    /**
     * {@return the interest from the day after the due date up to and with that day, half-up to the minor unit; zero if it is
     * not late} {@link #FIXED_SUM} is not in it.
     *
     * @param annualRateRatio a fraction: 0.1015 is 10.15 percent a year
     */
    public static Money of(Money overdue, BigDecimal annualRateRatio, LocalDate dueDate, LocalDate until) {
        long days = Math.max(0, ChronoUnit.DAYS.between(dueDate, until));
        BigDecimal interest = overdue.amount()
                .multiply(annualRateRatio)
                .multiply(BigDecimal.valueOf(days))
                .divide(DAYS_OF_A_YEAR, MathContext.DECIMAL128);
        return Money.of(interest, overdue.currency()).rounded();
    }
}
