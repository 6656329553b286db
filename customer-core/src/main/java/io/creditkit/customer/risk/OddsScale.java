package io.creditkit.customer.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a score means: the odds of good to bad that it stands for, and so the probability of default. One score is fixed to
 * known odds, and so many more points double them: {@code factor = pointsToDouble / ln 2}, {@code offset = baseScore - factor x
 * ln(baseOdds)}, {@code score = offset + factor x ln(odds)}, {@code PD = 1 / (1 + odds)} (Siddiqi, Credit Risk Scorecards).
 * Over which horizon, is for whoever fitted the scale to tell; usually 12 months. Immutable and thread-safe.
 *
 * <p>Logarithms are those of {@link StrictMath}, the same on every machine, and each result is rounded half-up once: scores,
 * factor and offset to 6 decimals, probabilities to {@value #PROBABILITY_DECIMALS}, odds to 6.
 *
 * @param baseScore the score whose odds are known
 * @param baseOdds how many good ones there are for each bad one at that score; more than 0
 * @param pointsToDouble how many points more double the odds; more than 0
 */
public record OddsScale(BigDecimal baseScore, BigDecimal baseOdds, BigDecimal pointsToDouble) {
    /** How many decimals a probability of default has. */
    public static final int PROBABILITY_DECIMALS = 8;

    private static final int DECIMALS = 6;
    /** Beyond it, odds leave the range of the arithmetic. No score means anything there. */
    private static final double MOST_DOUBLINGS = 900;

    public OddsScale {
        if (baseOdds.signum() <= 0) {
            throw new IllegalArgumentException("The base odds must be more than 0, not " + baseOdds.toPlainString()
                    + ". 50 good ones for each bad one are 50.");
        }
        if (pointsToDouble.signum() <= 0) {
            throw new IllegalArgumentException("The points to double the odds must be more than 0, not "
                    + pointsToDouble.toPlainString() + ". A higher score is a better one.");
        }
        baseScore = ScoredCharacteristic.shortest(baseScore);
        baseOdds = ScoredCharacteristic.shortest(baseOdds);
        pointsToDouble = ScoredCharacteristic.shortest(pointsToDouble);
    }

    /** {@return the scale on which that score has those odds, and so many points more double them} */
    public static OddsScale of(String baseScore, String baseOdds, String pointsToDouble) {
        return new OddsScale(new BigDecimal(baseScore), new BigDecimal(baseOdds), new BigDecimal(pointsToDouble));
    }

    /** {@return the points that multiply the odds by e} */
    public BigDecimal factor() {
        return rounded(rawFactor(), DECIMALS);
    }

    /** {@return the score at even odds} */
    public BigDecimal offset() {
        return rounded(rawOffset(), DECIMALS);
    }

    /**
     * {@return how many good ones there are for each bad one at that score}
     *
     * @throws IllegalArgumentException if the score lies more than 900 doublings away from even odds
     */
    public BigDecimal oddsAt(BigDecimal score) {
        return rounded(rawOdds(score), DECIMALS);
    }

    /**
     * {@return the probability of default at that score, 0 to 1}
     *
     * @throws IllegalArgumentException if the score lies more than 900 doublings away from even odds
     */
    public BigDecimal probabilityOfDefaultAt(BigDecimal score) {
        return rounded(1 / (1 + rawOdds(score)), PROBABILITY_DECIMALS);
    }

    /**
     * {@return the score that stands for those odds}
     *
     * @param odds good ones for each bad one, more than 0
     */
    public BigDecimal scoreAtOdds(BigDecimal odds) {
        if (odds.signum() <= 0) {
            throw new IllegalArgumentException("Odds are more than 0, not " + odds.toPlainString() + ".");
        }
        return rounded(rawOffset() + rawFactor() * StrictMath.log(odds.doubleValue()), DECIMALS);
    }

    /**
     * {@return the score that stands for that probability of default}
     *
     * @param probability more than 0, less than 1: no score is certain
     */
    public BigDecimal scoreAtProbabilityOfDefault(BigDecimal probability) {
        if (probability.signum() <= 0 || probability.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("A probability of default that a score stands for lies between 0 and 1,"
                    + " both excluded, not at " + probability.toPlainString() + ".");
        }
        double bad = probability.doubleValue();
        double good = BigDecimal.ONE.subtract(probability).doubleValue();
        return rounded(rawOffset() + rawFactor() * (StrictMath.log(good) - StrictMath.log(bad)), DECIMALS);
    }

    private double rawFactor() {
        return pointsToDouble.doubleValue() / StrictMath.log(2);
    }

    private double rawOffset() {
        return baseScore.doubleValue() - rawFactor() * StrictMath.log(baseOdds.doubleValue());
    }

    private double rawOdds(BigDecimal score) {
        double logarithm = (score.doubleValue() - rawOffset()) / rawFactor();
        if (Math.abs(logarithm) > MOST_DOUBLINGS * StrictMath.log(2)) {
            throw new IllegalArgumentException("The score " + score.toPlainString() + " lies more than "
                    + (int) MOST_DOUBLINGS + " doublings away from even odds. The scale is not one for it.");
        }
        return StrictMath.exp(logarithm);
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
