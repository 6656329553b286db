package io.creditkit.customer.risk;

import java.math.BigDecimal;

/**
 * What one characteristic gave.
 *
 * @param field the key of the field it looks at
 * @param value the field's value as text, or why it is not known
 * @param bin the bin it fell in, in words
 * @param points what it gave of the score, 0 to {@code bestPoints}; all of them sum to the score before rounding and caps
 * @param bestPoints the most it could have given
 */
public record ScoredCharacteristic(String field, String value, String bin, BigDecimal points, BigDecimal bestPoints) {
    public ScoredCharacteristic {
        points = shortest(points);
        bestPoints = shortest(bestPoints);
    }

    /** So that equal numbers are equal values, wherever they were stored in between. */
    static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
