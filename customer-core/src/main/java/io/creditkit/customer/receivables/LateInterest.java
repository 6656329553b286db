package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Interest on late payment: amount × rate × days / 365, leap years too (Directive 2011/7/EU leaves the basis open). */
public final class LateInterest {
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
    private static final int JULY = 7;

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

    /**
     * {@return the same with the rate of each half-year for its own days, half-up to the minor unit once; unknown if a half-year has no rate}
     * {@link #FIXED_SUM} is not in it.
     */
    public static Measure<Money> of(Money overdue, LateInterestRates rates, LocalDate dueDate, LocalDate until) {
        BigDecimal ratioDays = BigDecimal.ZERO;
        LocalDate from = dueDate.plusDays(1);
        while (!from.isAfter(until)) {
            LocalDate first = LocalDate.of(from.getYear(), from.getMonthValue() < JULY ? 1 : JULY, 1);
            LocalDate next = first.plusMonths(JULY - 1L);
            LocalDate end = next.isAfter(until) ? until.plusDays(1) : next;
            Measure<BigDecimal> rate = rates.annualRatio(first);
            if (!(rate instanceof Measure.Known<BigDecimal> known)) {
                return rate.map(never -> overdue);
            }
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end));
            ratioDays = ratioDays.add(known.value().multiply(days));
            from = end;
        }
        BigDecimal interest = overdue.amount().multiply(ratioDays).divide(DAYS_OF_A_YEAR, MathContext.DECIMAL128);
        return Measure.known(Money.of(interest, overdue.currency()).rounded());
    }
}
