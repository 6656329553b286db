package io.creditkit.customer.risk;

import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * The book by two risks at once: that of default, by our own class, and that of delinquency, by the oldest item overdue.
 *
 * @param asOf the day of the receivables
 * @param currency the currency of all exposures
 * @param cells every pair of classes, the best ones first; a pair that nobody is in has a count of 0
 */
public record RiskMatrix(LocalDate asOf, Currency currency, List<Cell> cells) {
    public RiskMatrix {
        cells = List.copyOf(cells);
    }

    /**
     * The customers of one pair of classes.
     *
     * @param riskClass the class of their newest assessment; {@link RiskClass#UNKNOWN} before the first
     * @param delinquency how late they are
     * @param customers how many they are
     * @param exposure what they owe together, as far as it is known
     * @param unknownExposures of how many it is not known, or can't be converted: they are counted and not summed
     */
    public record Cell(
            RiskClass riskClass, DelinquencyClass delinquency, long customers, Money exposure, long unknownExposures) {
        /** {@return the criteria that list these customers, in the language of {@code Criteria}} */
        public String criteria() {
            String ofClass = riskClass == RiskClass.UNKNOWN
                    ? "(riskClass = UNKNOWN or riskClass is missing)"
                    : "riskClass = " + riskClass;
            return ofClass + " and " + delinquency.criteria();
        }
    }

    /** {@return the cell of that pair} */
    public Cell cell(RiskClass riskClass, DelinquencyClass delinquency) {
        return cells.stream()
                .filter(cell -> cell.riskClass() == riskClass && cell.delinquency() == delinquency)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The matrix has no cell for " + riskClass + " and " + delinquency + "."));
    }

    /** {@return how many customers there are} */
    public long customers() {
        return cells.stream().mapToLong(Cell::customers).sum();
    }
}
