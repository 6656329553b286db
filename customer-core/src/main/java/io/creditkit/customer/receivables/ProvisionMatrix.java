package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.EntryCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is lost of receivables by their age: the lifetime expected credit loss of trade receivables as a table of loss rates (IFRS 9,
 * 5.5.15 and B5.5.35). One table is for one segment of customers, whose losses are alike; measure each segment as a
 * {@link LedgerScope} of its own. Immutable.
 *
 * @param source where the rates come from, such as {@code losses of 2021 to 2025}; 1 to 200 characters
 * @param validFrom the first day the rates are for
 * @param validTo the last day they are for, not before the first
 * @param rates the loss rate of each column of the ageing balance by its label, a fraction from 0 to 1, in the order of age
 */
public record ProvisionMatrix(String source, LocalDate validFrom, LocalDate validTo, Map<String, BigDecimal> rates) {
    private static final Set<String> IN_FAVOUR = Set.of(AgeingTable.OPEN_CREDITS, AgeingTable.UNALLOCATED);

    /**
     * One column with its loss.
     *
     * @param label the column
     * @param amount what is open in it
     * @param rate the loss rate, a fraction
     * @param loss amount × rate, half-up to the minor unit
     */
    public record Line(String label, Money amount, BigDecimal rate, Money loss) {}

    /**
     * The expected loss, explained.
     *
     * @param lines the columns in the order of the ageing balance; open credits and unallocated payments, of which nothing can be lost, are
     *     not among them
     * @param total the sum of the losses as they are rounded
     * @param remarks what a person should know, one plain sentence each
     */
    public record Provision(List<Line> lines, Money total, List<String> remarks) {
        public Provision {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }
    }

    public ProvisionMatrix {
        rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
        EntryCheck check = EntryCheck.of("provision matrix")
                .must("source", source, 200)
                .never(
                        "validTo",
                        () -> validTo.isBefore(validFrom),
                        "before-first-day",
                        "It lies before the first day.");
        rates.forEach((label, rate) -> check.never(
                "rates." + label,
                () -> rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0,
                "out-of-range",
                "It is a fraction from 0 to 1: 0.005 is half a percent."));
        check.refuse();
    }

    /**
     * {@return the expected loss of an ageing balance, such as {@link LedgerMeasures#ageing()} or an {@link AgeingRow} tells; unknown if the
     * rates do not hold on that day, or a column that is not empty has no rate}
     *
     * @param buckets the columns, at least one, all in one currency
     * @param asOf the day of the ageing balance
     * @throws IllegalArgumentException if there is no column, or they differ in currency
     */
    public Measure<Provision> of(List<AgeingBucket> buckets, LocalDate asOf) {
        Money total = Money.zero(currency(buckets));
        if (asOf.isBefore(validFrom) || asOf.isAfter(validTo)) {
            return Measure.unknown(
                    UnknownReason.STALE,
                    Wording.of(
                            "not-known.loss-rates-of-other-days",
                            "The loss rates hold from {from} to {to}, and not on {day}.",
                            Map.of("from", validFrom, "to", validTo, "day", asOf)));
        }
        List<Line> lines = new ArrayList<>();
        for (AgeingBucket bucket : buckets) {
            if (IN_FAVOUR.contains(bucket.label())) {
                continue;
            }
            BigDecimal rate = rates.get(bucket.label());
            if (rate == null) {
                if (bucket.amount().signum() != 0) {
                    return Measure.unknown(
                            UnknownReason.MISSING_INPUT,
                            Wording.of(
                                    "not-known.no-loss-rate",
                                    "There is no loss rate for \"{bucket}\".",
                                    Map.of("bucket", bucket.label())));
                }
                continue;
            }
            Money loss = bucket.amount().times(rate).rounded();
            lines.add(new Line(bucket.label(), bucket.amount(), rate, loss));
            total = total.plus(loss);
        }
        return Measure.known(new Provision(lines, total, remarks(lines)));
    }

    private static Currency currency(List<AgeingBucket> buckets) {
        List<Currency> currencies = buckets.stream()
                .map(bucket -> bucket.amount().currency())
                .distinct()
                .toList();
        if (currencies.size() != 1) {
            throw new IllegalArgumentException("The loss is that of an ageing balance in one currency, not in "
                    + currencies + ". Give the columns of one currency.");
        }
        return currencies.get(0);
    }

    private static List<String> remarks(List<Line> lines) {
        List<String> remarks = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).rate().compareTo(lines.get(i - 1).rate()) < 0) {
                remarks.add("The loss rate of \"" + lines.get(i).label() + "\" is lower than that of \""
                        + lines.get(i - 1).label() + "\", though it is older.");
            }
        }
        return remarks;
    }
}
