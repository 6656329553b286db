package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which limit goes with which risk class and score. The first row that fits decides; what fits no row has no limit by the table.
 * Immutable.
 *
 * @param rows the rows in their order, at least one
 */
public record LimitTable(List<Row> rows) {
    /**
     * One row.
     *
     * @param classes the classes it is for, at least one
     * @param leastScore the least score it is for, 0 to 10000, on the scale of the card; 0 also fits an assessment without a score
     * @param amount the limit, zero for no credit
     */
    public record Row(Set<RiskClass> classes, int leastScore, Money amount) {
        public Row {
            classes = Set.copyOf(classes);
            EntryCheck.of("row of a table of limits")
                    .never("classes", classes::isEmpty, "required", "There is one class at least.")
                    .within("leastScore", leastScore, 0, 10_000)
                    .notNegative("amount", amount.signum())
                    .refuse();
        }

        boolean fits(RiskClass riskClass, OptionalInt score) {
            return classes.contains(riskClass) && (leastScore == 0 || score.orElse(-1) >= leastScore);
        }
    }

    public LimitTable {
        rows = List.copyOf(rows);
        EntryCheck.of("table of limits")
                .never("rows", rows::isEmpty, "required", "There is one row at least.")
                .refuse();
    }

    /** {@return a table of no row yet, which {@link Writing#table()} ends} */
    public static Writing write() {
        return new Writing(List.of());
    }

    /** {@return the limit that goes with an assessment; empty if no row fits} */
    public Optional<Money> amount(RiskAssessment assessment) {
        return amount(assessment.riskClass(), assessment.score());
    }

    Optional<Money> amount(RiskClass riskClass, OptionalInt score) {
        return rows.stream()
                .filter(row -> row.fits(riskClass, score))
                .findFirst()
                .map(Row::amount);
    }

    /**
     * A table while it is written.
     *
     * @param rows the rows so far
     */
    public record Writing(List<Row> rows) {
        public Writing {
            rows = List.copyOf(rows);
        }

        /** {@return the same with one row more, for one class from a score on} */
        public Writing row(RiskClass riskClass, int leastScore, Money amount) {
            List<Row> more = new ArrayList<>(rows);
            more.add(new Row(Set.of(riskClass), leastScore, amount));
            return new Writing(more);
        }

        /** {@return the table} */
        public LimitTable table() {
            return new LimitTable(rows);
        }
    }
}
