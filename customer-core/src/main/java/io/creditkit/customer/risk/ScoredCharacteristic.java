package io.creditkit.customer.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one characteristic gave.
 *
 * @param field the key of the field it looks at
 * @param value the field's value as text, or why it is not known
 * @param bin the bin it fell in, in words
 * @param points what it gave of the score, at most {@code bestPoints}; all of them sum to the score before rounding and caps, on a card
 *     that adds points up with its {@link ScoreCard#base} and before it is kept within the scale
 * @param bestPoints the most it could have given
 * @param source where the value comes from; empty for what was stored before that was kept
 * @param asOf the day to which the value is true; empty if it is not known, or was stored before that was kept
 * @param nextBetter the bin with more points that is easiest to reach, in words; empty if there is none, if the value is not known,
 *     or if it was stored before that was kept
 */
public record ScoredCharacteristic(
        String field,
        String value,
        String bin,
        BigDecimal points,
        BigDecimal bestPoints,
        Optional<InputSource> source,
        Optional<LocalDate> asOf,
        Optional<String> nextBetter) {
    /** One of which nobody told where its value comes from. */
    public ScoredCharacteristic(String field, String value, String bin, BigDecimal points, BigDecimal bestPoints) {
        this(field, value, bin, points, bestPoints, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return the same without where its value comes from: another day's that says the same is equal} */
    ScoredCharacteristic withoutOrigin() {
        return new ScoredCharacteristic(field, value, bin, points, bestPoints);
    }

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
