package io.creditkit.customer.receivables;

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
import java.util.List;
import java.util.SortedMap;

/**
 * What the ledger of a customer, a group or any other scope tells at the end of one day, in one currency. Thread-safe: it was
 * added up when it was made, and only divides.
 *
 * <p>Every figure that needs a missing exchange rate is unknown; none leaves a document out silently.
 */
public final class LedgerMeasures {
    private static final int RATIO_DECIMALS = 6;

    private final Ledger ledger;
    private final int salesMonths;

    LedgerMeasures(Ledger ledger, int salesMonths) {
        this.ledger = ledger;
        this.salesMonths = salesMonths;
    }

    /** {@return the day it is for} */
    public LocalDate asOf() {
        return ledger.asOf();
    }

    /** {@return the currency everything was converted into} */
    public Currency currency() {
        return ledger.currency();
    }

    /** {@return all that is open, less open credit notes} */
    public Measure<Money> receivables() {
        return ledger.receivables();
    }

    /** {@return what is open and not late} */
    public Measure<Money> notDue() {
        return ledger.notDue();
    }

    /** {@return what is open after due date and grace; open credits do not reduce it} */
    public Measure<Money> overdue() {
        return ledger.overdue();
    }

    /** {@return overdue / receivables, six decimals; above 1 if open credits reduce the receivables} */
    public Measure<BigDecimal> overdueRatio() {
        Measure<Money> all = receivables();
        if (!(all instanceof Measure.Known<Money> known)) {
            return all.map(Money::amount);
        }
        if (known.value().signum() <= 0) {
            return Measure.unknown(
                    UnknownReason.DIVISION_BY_ZERO, Wording.of("not-known.nothing-owed", "Nothing is owed."));
        }
        return overdue()
                .map(late -> late.amount()
                        .divide(known.value().amount(), MathContext.DECIMAL128)
                        .setScale(RATIO_DECIMALS, RoundingMode.HALF_UP));
    }

    /** {@return the ageing balance: not due, the ranges of days, open credits; together exactly the receivables} */
    public Measure<List<AgeingBucket>> ageing() {
        return ledger.ageing();
    }

    /** {@return money that is here and was given to no document; not negative} */
    public Measure<Money> unallocated() {
        return ledger.unallocated();
    }

    /** {@return the receivables less what is unallocated: what would be open if all money that is here were given to documents} */
    public Measure<Money> netReceivables() {
        return ledger.net();
    }

    /**
     * {@return the ageing balance with what is unallocated in a column of its own, the last, below zero; together exactly the net
     * receivables}
     */
    public Measure<List<AgeingBucket>> netAgeing() {
        return ledger.netAgeing();
    }

    /** {@return days sales outstanding; the simple method looks at the last full months, as many as the settings say: three by default} */
    public Measure<DaysOutstanding> dso(DsoMethod method) {
        return daysOf(receivables(), method);
    }

    /** {@return the same of what is not due: what DSO would be if everybody paid on time} */
    public Measure<DaysOutstanding> bestPossibleDso(DsoMethod method) {
        return daysOf(notDue(), method);
    }

    /**
     * {@return DSO, best possible DSO, and the days that lateness causes} By the simple method that is the difference. By
     * count-back the overdue part is counted back by itself, as months differ in their sales.
     */
    public Measure<OverdueSplit> overdueSplit(DsoMethod method) {
        Measure<DaysOutstanding> all = dso(method);
        Measure<DaysOutstanding> best = bestPossibleDso(method);
        Measure<BigDecimal> late = method == DsoMethod.SIMPLE
                ? Dso.averageDaysDelinquent(all, best)
                : daysOf(overdue(), method).map(DaysOutstanding::days);
        if (all instanceof Measure.Known<DaysOutstanding> total
                && best instanceof Measure.Known<DaysOutstanding> ideal) {
            return late.map(days -> new OverdueSplit(total.value(), ideal.value(), days));
        }
        Measure<DaysOutstanding> failed = all instanceof Measure.Unknown<DaysOutstanding> ? all : best;
        return failed.map(days -> new OverdueSplit(days, days, days.days()));
    }

    /** {@return DSO less best possible DSO} */
    public Measure<BigDecimal> averageDaysDelinquent(DsoMethod method) {
        return Dso.averageDaysDelinquent(dso(method), bestPossibleDso(method));
    }

    /** {@return amount-weighted days from issue to payment, over invoices paid in full in the window; two decimals} */
    public Measure<BigDecimal> averagePaymentDays() {
        return ledger.averagePaymentDays();
    }

    /** {@return our own days beyond terms, with the variant and the window they were counted by} */
    public Measure<OwnDbt> daysBeyondTerms(DbtVariant variant) {
        return ledger.dbt(variant).map(days -> new OwnDbt(days, variant, ledger.window(), ledger.documentsOf(variant)));
    }

    /** {@return the class of payer by the floored days beyond terms} */
    public Measure<PaymentProfile> paymentProfile() {
        return ledger.profile();
    }

    /** {@return credit sales with tax, credit notes taken off, by month of issue} */
    public Measure<SortedMap<YearMonth, Money>> salesByMonth() {
        return ledger.salesByMonth();
    }

    /** {@return the credit sales of a period of whole months} */
    Measure<Money> sales(DayPeriod period) {
        return ledger.salesByMonth()
                .map(months ->
                        months
                                .subMap(
                                        YearMonth.from(period.from()),
                                        YearMonth.from(period.to()).plusMonths(1))
                                .values()
                                .stream()
                                .reduce(Money.zero(currency()), Money::plus));
    }

    private Measure<DaysOutstanding> daysOf(Measure<Money> open, DsoMethod method) {
        if (!(open instanceof Measure.Known<Money> amount)) {
            return failure(open);
        }
        if (method == DsoMethod.COUNT_BACK) {
            Measure<SortedMap<YearMonth, Money>> sales = salesByMonth();
            return sales instanceof Measure.Known<SortedMap<YearMonth, Money>> known
                    ? Dso.countBack(amount.value(), asOf(), known.value())
                    : failure(sales);
        }
        DayPeriod period = DayPeriod.fullMonthsUntil(asOf(), salesMonths);
        Measure<Money> sales = sales(period);
        return sales instanceof Measure.Known<Money> known
                ? Dso.simple(amount.value(), known.value(), period)
                : failure(sales);
    }

    private static <T> Measure<DaysOutstanding> failure(Measure<T> unknown) {
        return unknown.map(never -> {
            throw new IllegalStateException("A known value is no failure.");
        });
    }
}
