package io.creditkit.customer.risk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A class of a scorecard with the scores in it.
 *
 * @param riskClass the class
 * @param lowest the lowest score in it
 * @param highest the highest score in it
 * @param lowestDefault the probability of default at the highest score, 0 to 1; empty if the card declares no odds
 * @param highestDefault the probability of default at the lowest score, 0 to 1; empty if the card declares no odds
 */
public record ScoreBand(
        RiskClass riskClass,
        int lowest,
        int highest,
        Optional<BigDecimal> lowestDefault,
        Optional<BigDecimal> highestDefault) {}
