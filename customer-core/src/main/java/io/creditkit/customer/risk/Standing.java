package io.creditkit.customer.risk;

import java.util.OptionalInt;

/**
 * Where a customer stands by one assessment.
 *
 * @param score on the scale of its card; empty if there is none
 * @param riskClass the class
 */
public record Standing(OptionalInt score, RiskClass riskClass) {
    /** {@return where the customer stands by that assessment} */
    public static Standing of(RiskAssessment assessment) {
        return new Standing(assessment.score(), assessment.riskClass());
    }

    int pointsTo(Standing other) {
        return score.isPresent() && other.score.isPresent() ? Math.abs(score.getAsInt() - other.score.getAsInt()) : 0;
    }
}
