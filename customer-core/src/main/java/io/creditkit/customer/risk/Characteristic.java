package io.creditkit.customer.risk;

import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * One input of a scorecard. Its bins cover every value the field can have; the best of them gives 100 points, or any number of them on
 * a card that adds points up.
 *
 * @param field what it looks at
 * @param weight how much it counts beside the others, more than 0: its share of an average, or how many points lie between its worst and
 *     its best bin
 * @param bins in order
 * @param policy what it gives when the input is not known
 * @param pointsOfUnknown what an unknown input gives; empty if it is left out of the card
 * @param best what the best bin gives
 * @param span the most it can cost
 * @param currency in which the bins of an amount are; empty for anything else
 */
record Characteristic(
        Field field,
        BigDecimal weight,
        List<Bin> bins,
        MissingPolicy policy,
        Optional<BigDecimal> pointsOfUnknown,
        BigDecimal best,
        BigDecimal span,
        Optional<Currency> currency) {
    static final BigDecimal BEST = BigDecimal.valueOf(100);

    /**
     * {@return a characteristic of an average whose unknown inputs give what the policy says}
     *
     * @param missingPoints the points of the policy {@link MissingPolicy#MISSING_BIN}
     */
    static Characteristic weighted(
            Field field,
            BigDecimal weight,
            List<Bin> bins,
            MissingPolicy policy,
            Optional<BigDecimal> missingPoints,
            Optional<Currency> currency) {
        return new Characteristic(
                field, weight, bins, policy, unknown(bins, policy, missingPoints), BEST, BEST, currency);
    }

    /** {@return the same for a card that adds points up} */
    static Characteristic added(
            Field field,
            List<Bin> bins,
            MissingPolicy policy,
            Optional<BigDecimal> missingPoints,
            Optional<Currency> currency) {
        BigDecimal best = bins.stream().map(Bin::points).reduce(BigDecimal::max).orElseThrow();
        BigDecimal span = best.subtract(worst(bins));
        return new Characteristic(
                field, span, bins, policy, unknown(bins, policy, missingPoints), best, span, currency);
    }

    /** The fewest points that any value gives. */
    BigDecimal worst() {
        return worst(bins);
    }

    /** The fewest points that an input gives which is not known: those of the worst bin, or fewer where its policy says so. */
    BigDecimal worstOfUnknown() {
        return pointsOfUnknown.map(worst()::min).orElseGet(this::worst);
    }

    private static BigDecimal worst(List<Bin> bins) {
        return bins.stream().map(Bin::points).reduce(BigDecimal::min).orElseThrow();
    }

    private static Optional<BigDecimal> unknown(
            List<Bin> bins, MissingPolicy policy, Optional<BigDecimal> missingPoints) {
        return switch (policy) {
            case MISSING_BIN -> missingPoints;
            case NEUTRAL -> Optional.of(average(bins));
            case WORST -> Optional.of(worst(bins));
            case REDISTRIBUTE -> Optional.empty();
        };
    }

    /** The bin of a known value. */
    Bin binOf(FieldValue value) {
        return bins.stream()
                .filter(bin -> bin.contains(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The scorecard has no bin for a value of '" + field.key()
                        + "'. Add a bin for every other value: {\"else\": true, \"points\": 0}."));
    }

    static BigDecimal average(List<Bin> bins) {
        BigDecimal sum = bins.stream().map(Bin::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(bins.size()), MathContext.DECIMAL128);
    }

    /** The bin with more points that is easiest to reach: the nearest of numbers, the next best of names. */
    Optional<Bin> nextBetter(Bin current) {
        int at = bins.indexOf(current);
        Optional<Bin> next = Optional.empty();
        int nextCost = Integer.MAX_VALUE;
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            if (bin.points().compareTo(current.points()) > 0) {
                int cost = bin instanceof Bin.Range
                        ? Math.abs(i - at)
                        : bin.points().intValue();
                if (cost < nextCost) {
                    next = Optional.of(bin);
                    nextCost = cost;
                }
            }
        }
        return next;
    }
}
