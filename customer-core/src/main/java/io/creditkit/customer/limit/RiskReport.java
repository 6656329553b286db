package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.RiskBand;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * What is at risk with every company in law, beside its limits, what is held against it, and what the agency says; with totals.
 * Immutable.
 *
 * @param asOf the end of this day
 * @param currency the currency of every amount; each was converted from its own, with the newest rate on or before the day
 * @param rows one for each company in law, by the number of its first account
 */
public record RiskReport(LocalDate asOf, Currency currency, List<Row> rows) {
    /**
     * One company in law.
     *
     * @param entity the company, or the account if it is linked to none
     * @param accounts its accounts, by number
     * @param exposure what is at risk with all of them
     * @param limit our own limit; unknown if there is none to compare with
     * @param guarantees what is held against the exposure: insurance cover, bank guarantees, deposits and the like
     * @param unsecured the part of the exposure that nothing stands behind
     * @param band the agency's band; NOT_RATED also where it is not known
     * @param providerLimit the limit that the agency recommends; unknown if it gives none
     */
    public record Row(
            LimitSubject entity,
            List<CustomerId> accounts,
            Measure<Money> exposure,
            Measure<Money> limit,
            Measure<Money> guarantees,
            Measure<Money> unsecured,
            RiskBand band,
            Measure<Money> providerLimit) {
        public Row {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * What one column comes to.
     *
     * @param sum of all rows that tell it
     * @param unknown how many rows do not
     */
    public record Total(Money sum, int unknown) {}

    public RiskReport {
        rows = List.copyOf(rows);
    }

    /** {@return what a column comes to, such as {@code total(Row::exposure)}} */
    public Total total(Function<Row, Measure<Money>> column) {
        Money sum = Money.zero(currency);
        int unknown = 0;
        for (Row row : rows) {
            if (column.apply(row) instanceof Measure.Known<Money> known) {
                sum = sum.plus(known.value());
            } else {
                unknown++;
            }
        }
        return new Total(sum, unknown);
    }
}
