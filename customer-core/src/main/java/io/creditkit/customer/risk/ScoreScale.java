package io.creditkit.customer.risk;

import java.math.BigDecimal;

/**
 * How a card makes a score of points, and where its scores lie.
 *
 * @param form how points become a score
 * @param lowest the worst score
 * @param highest the best score
 * @param base what a score begins with, before any points; 0 for an average
 * @param basis which score the class is of
 */
record ScoreScale(Form form, int lowest, int highest, BigDecimal base, ClassBasis basis) {
    /** The highest score that any card can give. */
    static final int MOST = 10_000;

    /** How points become a score. */
    enum Form {
        /** The average of the points, each of 0 to 100, by weight. */
        AVERAGE,
        /** The sum of base and points, within the scale. */
        ADDITIVE
    }

    /** Which score the class is of. */
    enum ClassBasis {
        /** The score itself. */
        SCORE,
        /** The score there would be if all that is not known were at its worst. */
        WORST_CASE
    }

    static ScoreScale average(ClassBasis basis) {
        return new ScoreScale(Form.AVERAGE, 0, Characteristic.BEST.intValueExact(), BigDecimal.ZERO, basis);
    }

    boolean isAdditive() {
        return form == Form.ADDITIVE;
    }
}
