package io.creditkit.customer.risk;

import java.time.LocalDate;

/**
 * What would change if one card took the place of another: the whole book scored by both, with the same inputs.
 *
 * @param champion code and version of the card in use, from which customers move
 * @param challenger code and version of the other, to which they move
 * @param asOf the day of the inputs
 * @param moves who would stand where
 * @param championScores how the scores are spread by the card in use, over ten bins of its scale
 * @param challengerScores how they are spread by the other, over ten bins of its own scale: where the scales differ, so do the bins, and the two
 *     can't be set beside each other
 */
public record CardComparison(
        String champion,
        String challenger,
        LocalDate asOf,
        BookMoves moves,
        ScoreDistribution championScores,
        ScoreDistribution challengerScores) {}
