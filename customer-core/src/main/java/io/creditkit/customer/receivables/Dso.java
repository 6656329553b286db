package io.creditkit.customer.receivables;

import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Days sales outstanding, as pure functions: nothing is read, asked or kept. Sales and receivables are on the same basis, tax
 * included, in one currency.
 */
public final class Dso {
    private static final int DECIMALS = 2;
    private static final String IN_FAVOUR = "The balance is in the customer's favour, which counts as no days.";

    private Dso() {}

    /**
     * {@return receivables / sales × days of the period} Without sales it is 0 days for no receivables, and else unknown.
     * Receivables below zero are 0 days, with a note. Fed with receivables that are not due, it gives the best possible DSO.
     *
     * @param receivables open at the end of the day that is asked for
     * @param sales credit sales of the whole period
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static Measure<DaysOutstanding> simple(Money receivables, Money sales, DayPeriod period) {
        requireSameCurrency(receivables, sales);
        if (receivables.signum() <= 0) {
            return none(receivables, DsoMethod.SIMPLE, period);
        }
        if (sales.signum() <= 0) {
            return Measure.unknown(
                    UnknownReason.DIVISION_BY_ZERO,
                    Wording.of(
                            "not-known.nothing-sold",
                            "From {from} to {to} nothing was sold, so that receivables can't be told in days of sales.",
                            Map.of("from", period.from(), "to", period.to())));
        }
        BigDecimal days = receivables
                .amount()
                .multiply(BigDecimal.valueOf(period.days()))
                .divide(sales.amount(), MathContext.DECIMAL128);
        return known(days, DsoMethod.SIMPLE, period, Optional.empty());
    }

    /**
     * {@return the days whose sales make up the receivables, counted month by month back from that day} The month of the day
     * counts with the days that have passed. A month without sales, or with more given back than sold, adds its full days.
     *
     * <p>Unknown if the sales known end before the receivables are used up; the detail then tells the days that are sure.
     *
     * @param salesByMonth credit sales by month; a month that is missing after the first one had none
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static Measure<DaysOutstanding> countBack(
            Money receivables, LocalDate asOf, SortedMap<YearMonth, Money> salesByMonth) {
        YearMonth month = YearMonth.from(asOf);
        if (receivables.signum() <= 0) {
            return none(receivables, DsoMethod.COUNT_BACK, new DayPeriod(month.atDay(1), asOf));
        }
        YearMonth first = salesByMonth.isEmpty() ? month.plusMonths(1) : salesByMonth.firstKey();
        BigDecimal left = receivables.amount();
        BigDecimal days = BigDecimal.ZERO;
        while (!month.isBefore(first)) {
            Money sales = salesByMonth.getOrDefault(month, Money.zero(receivables.currency()));
            requireSameCurrency(receivables, sales);
            BigDecimal daysOfMonth = BigDecimal.valueOf(daysUntil(asOf, month));
            if (sales.signum() > 0 && left.compareTo(sales.amount()) <= 0) {
                BigDecimal part = left.multiply(daysOfMonth).divide(sales.amount(), MathContext.DECIMAL128);
                return known(
                        days.add(part), DsoMethod.COUNT_BACK, new DayPeriod(month.atDay(1), asOf), Optional.empty());
            }
            left = left.subtract(sales.amount().max(BigDecimal.ZERO));
            days = days.add(daysOfMonth);
            month = month.minusMonths(1);
        }
        return Measure.unknown(
                UnknownReason.MISSING_INPUT,
                Wording.of(
                        "not-known.few-sales",
                        "The sales known do not reach far enough back to make up the receivables. It is at least {days} days.",
                        Map.of("days", days)));
    }

    /**
     * {@return how many of the days come of late payment: DSO less best possible DSO} Also called average days delinquent.
     * Unknown if either is, or if they were not counted by the same method over the same period.
     */
    public static Measure<BigDecimal> averageDaysDelinquent(
            Measure<DaysOutstanding> dso, Measure<DaysOutstanding> bestPossible) {
        if (!(dso instanceof Measure.Known<DaysOutstanding> all)) {
            return dso.map(DaysOutstanding::days);
        }
        if (!(bestPossible instanceof Measure.Known<DaysOutstanding> best)) {
            return bestPossible.map(DaysOutstanding::days);
        }
        boolean comparable = all.value().method() == best.value().method()
                && (all.value().method() == DsoMethod.COUNT_BACK
                        || all.value().period().equals(best.value().period()));
        if (!comparable) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE,
                    Wording.of(
                            "not-known.dso-not-comparable",
                            "DSO and best possible DSO can be compared only by the same method over the same period."));
        }
        return Measure.known(all.value().days().subtract(best.value().days()));
    }

    /** {@return what one day of DSO costs in a year: annual sales / 365 × cost of capital, not rounded} */
    public static Money costOfOneDay(Money annualSales, BigDecimal costOfCapitalRatio) {
        return Money.of(
                annualSales
                        .amount()
                        .multiply(costOfCapitalRatio)
                        .divide(BigDecimal.valueOf(365), MathContext.DECIMAL128),
                annualSales.currency());
    }

    private static int daysUntil(LocalDate asOf, YearMonth month) {
        return month.equals(YearMonth.from(asOf)) ? asOf.getDayOfMonth() : month.lengthOfMonth();
    }

    private static Measure<DaysOutstanding> none(Money receivables, DsoMethod method, DayPeriod period) {
        Optional<String> note = receivables.signum() < 0 ? Optional.of(IN_FAVOUR) : Optional.empty();
        return known(BigDecimal.ZERO, method, period, note);
    }

    private static Measure<DaysOutstanding> known(
            BigDecimal days, DsoMethod method, DayPeriod period, Optional<String> note) {
        return Measure.known(new DaysOutstanding(days.setScale(DECIMALS, RoundingMode.HALF_UP), method, period, note));
    }

    private static void requireSameCurrency(Money one, Money other) {
        Currency currency = one.currency();
        if (!currency.equals(other.currency())) {
            // Let the money itself tell what is wrong.
            one.compareAmount(other);
        }
    }
}
