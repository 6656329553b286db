package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What the agency thought of a company from a day on.
 *
 * @param on the first day
 * @param score 0 to 100; empty: not rated
 * @param limit recommended, whole units of the company's currency
 */
public record RatingPoint(LocalDate on, OptionalInt score, long limit) {

    /** {@return the international band} */
    public Band band() {
        return Band.of(score);
    }
}
