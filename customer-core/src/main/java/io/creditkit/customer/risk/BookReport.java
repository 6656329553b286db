package io.creditkit.customer.risk;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one run of a card over the whole book came to.
 *
 * @param card code and version of the card
 * @param asOf the day of the inputs
 * @param customers how many were scored; erased ones are not
 * @param classes how many are in each class; every class is there
 * @param scores how the scores are spread, over ten bins of the scale of the card
 * @param newcomers how many had not been assessed before
 * @param moves how the others moved since their newest stored assessment
 */
public record BookReport(
        String card,
        LocalDate asOf,
        long customers,
        Map<RiskClass, Long> classes,
        ScoreDistribution scores,
        long newcomers,
        BookMoves moves) {
    public BookReport {
        classes = RiskClass.inOrder(classes);
    }
}
