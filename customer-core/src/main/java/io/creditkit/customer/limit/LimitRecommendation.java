package io.creditkit.customer.limit;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A recommended limit, and how it came about. Immutable.
 *
 * @param amount the limit, rounded down to the step; unknown if nothing is known that it could be told from
 * @param criteria every criterion that was looked at, known or not
 * @param binding the criterion that decided: the ceiling of the approvers if the others allow more, else the lowest; empty if the
 *     amount is unknown
 * @param behaviourFactor by what the lowest criterion was multiplied for how promptly the customer pays
 * @param completenessRatio the part of the criteria that are known, a fraction 0 to 1; cap and ceiling are no part of them
 * @param inputs what it was made from, the band and the promptness among them
 */
public record LimitRecommendation(
        Measure<Money> amount,
        List<LimitCriterion> criteria,
        Optional<LimitCriterion> binding,
        BigDecimal behaviourFactor,
        BigDecimal completenessRatio,
        RecommendationInputs inputs) {
    public LimitRecommendation {
        criteria = List.copyOf(criteria);
    }
}
