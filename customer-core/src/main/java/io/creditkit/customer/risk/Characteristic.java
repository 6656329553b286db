package io.creditkit.customer.risk;

import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * One input of a scorecard. Its bins cover every value the field can have, and the best of them gives 100 points.
 *
 * @param field what it looks at
 * @param weight its share of the card, more than 0, at most 1
 * @param bins in order
 * @param policy what it gives when the input is not known
 * @param pointsOfUnknown what an unknown input gives; empty if it is left out of the card
 */
record Characteristic(
        Field field, BigDecimal weight, List<Bin> bins, MissingPolicy policy, Optional<BigDecimal> pointsOfUnknown) {
    static final BigDecimal BEST = BigDecimal.valueOf(100);

    /**
     * {@return a characteristic whose unknown inputs give what the policy says}
     *
     * @param missingPoints the points of the policy {@link MissingPolicy#MISSING_BIN}
     */
    static Characteristic of(
            Field field, BigDecimal weight, List<Bin> bins, MissingPolicy policy, Optional<BigDecimal> missingPoints) {
        Optional<BigDecimal> unknown = switch (policy) {
            case MISSING_BIN -> missingPoints;
            case NEUTRAL -> Optional.of(average(bins));
            case WORST -> bins.stream().map(Bin::points).min(BigDecimal::compareTo);
            case REDISTRIBUTE -> Optional.empty();
        };
        return new Characteristic(field, weight, bins, policy, unknown);
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
