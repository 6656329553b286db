package io.creditkit.customer.risk;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Payment terms by class and exposure: for each class rows in the order of the exposure up to which they hold, the last one
 * without end. So every customer has exactly one row. Immutable and thread-safe.
 *
 * <pre>{@code
 * TermsTable terms = TermsTable.builder()
 *         .upTo(RiskClass.LOW, Money.of("50000", "EUR"), 60, BigDecimal.ZERO)
 *         .above(RiskClass.LOW, 30, BigDecimal.ZERO)
 *         .above(RiskClass.MODERATE, 14, BigDecimal.ZERO)
 *         .above(RiskClass.ELEVATED, 0, new BigDecimal("0.5"))
 *         .above(RiskClass.HIGH, 0, BigDecimal.ONE)
 *         .above(RiskClass.UNKNOWN, 0, BigDecimal.ONE)
 *         .build();
 * }</pre>
 */
public final class TermsTable implements TermsPolicy {
    private final Map<RiskClass, List<Row>> rows;

    /** What is proposed up to an exposure, itself included; empty for any. */
    private record Row(Optional<Money> upTo, int days, BigDecimal prepaidShare) {}

    private TermsTable(Map<RiskClass, List<Row>> rows) {
        this.rows = rows;
    }

    /** {@return a table without rows} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@inheritDoc}
     *
     * <p>An exposure that is not known gets the terms of the highest one. One in another currency than that of the table gets none.
     */
    @Override
    public Measure<TermsProposal> propose(RiskClass riskClass, Measure<Money> exposure) {
        List<Row> ofClass = rows.getOrDefault(riskClass, List.of());
        Optional<Money> amount = exposure.toOptional();
        if (amount.isEmpty()) {
            return Measure.known(proposal(ofClass.get(ofClass.size() - 1), riskClass, "an exposure that is not known"));
        }
        for (Row row : ofClass) {
            if (row.upTo().isEmpty()) {
                return Measure.known(proposal(row, riskClass, "any exposure above the other rows"));
            }
            Money end = row.upTo().get();
            if (!end.currency().equals(amount.get().currency())) {
                return Measure.unknown(
                        UnknownReason.CURRENCY_MISMATCH,
                        Wording.of(
                                "not-known.exposure-currency",
                                "The exposure is in {exposure}, the table in {table}. Convert it first.",
                                Map.of("exposure", amount.get().currency(), "table", end.currency())));
            }
            if (amount.get().compareAmount(end) <= 0) {
                return Measure.known(proposal(row, riskClass, "an exposure up to " + end));
            }
        }
        throw new IllegalStateException("The last row of a class has no end.");
    }

    private static TermsProposal proposal(Row row, RiskClass riskClass, String exposure) {
        return new TermsProposal(
                row.days(), row.prepaidShare(), "The table says so for " + riskClass + " and " + exposure + ".");
    }

    /** Builds a {@link TermsTable}. Not thread-safe. */
    public static final class Builder {
        private final Map<RiskClass, List<Row>> rows = new EnumMap<>(RiskClass.class);

        private Builder() {}

        /** Adds the row of a class up to an exposure, itself included; after those of lower exposures. */
        public Builder upTo(RiskClass riskClass, Money exposure, int days, BigDecimal prepaidShare) {
            return add(riskClass, new Row(Optional.of(exposure), days, prepaidShare));
        }

        /** Adds the last row of a class: for all that lies above the others. */
        public Builder above(RiskClass riskClass, int days, BigDecimal prepaidShare) {
            return add(riskClass, new Row(Optional.empty(), days, prepaidShare));
        }

        private Builder add(RiskClass riskClass, Row row) {
            // Refuses bad terms where they are written, and not when the first customer meets them.
            proposal(row, riskClass, "this row");
            rows.computeIfAbsent(riskClass, first -> new ArrayList<>()).add(row);
            return this;
        }

        /**
         * {@return the table}
         *
         * @throws IllegalArgumentException if a class has no last row, rows that are not in order, or another currency
         */
        public TermsTable build() {
            Map<RiskClass, List<Row>> checked = new EnumMap<>(RiskClass.class);
            Optional<Money> first = rows.values().stream()
                    .flatMap(List::stream)
                    .flatMap(row -> row.upTo().stream())
                    .findFirst();
            for (RiskClass riskClass : RiskClass.values()) {
                List<Row> ofClass = rows.getOrDefault(riskClass, List.of());
                check(riskClass, ofClass, first);
                checked.put(riskClass, List.copyOf(ofClass));
            }
            return new TermsTable(checked);
        }

        private static void check(RiskClass riskClass, List<Row> rows, Optional<Money> first) {
            long open = rows.stream().filter(row -> row.upTo().isEmpty()).count();
            if (open != 1 || rows.get(rows.size() - 1).upTo().isPresent()) {
                throw new IllegalArgumentException("The rows of " + riskClass
                        + " must end with one for all exposures above, and have no other such row.");
            }
            Optional<Money> before = Optional.empty();
            for (Row row : rows.subList(0, rows.size() - 1)) {
                Money end = row.upTo().orElseThrow();
                if (first.filter(money -> !money.currency().equals(end.currency()))
                        .isPresent()) {
                    throw new IllegalArgumentException("All exposures of a table are in one currency, but " + end
                            + " is not in that of " + first.get() + ".");
                }
                if (before.filter(lower -> lower.compareAmount(end) >= 0).isPresent()) {
                    throw new IllegalArgumentException("The rows of " + riskClass
                            + " must go from lower to higher exposures, but " + end + " comes after " + before.get()
                            + ".");
                }
                before = Optional.of(end);
            }
        }
    }
}
