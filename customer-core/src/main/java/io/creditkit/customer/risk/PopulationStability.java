package io.creditkit.customer.risk;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the scores of a book have moved from what they were: the population stability index, {@code sum of (c - b) x ln(c /
 * b)} over the bins, with b the share of a bin then and c its share now. An empty bin counts as a share of 0.0001. The usual
 * reading is a convention, and small books move a lot by chance.
 *
 * @param bins what each bin adds, in order
 * @param index the index, 6 decimals, 0 if nothing moved
 * @param reading what it usually means
 */
public record PopulationStability(List<Shift> bins, BigDecimal index, Reading reading) {
    private static final int DECIMALS = 6;
    private static final BigDecimal SHARE_OF_NOTHING = new BigDecimal("0.0001");
    private static final BigDecimal SHIFTED = new BigDecimal("0.10");
    private static final BigDecimal TO_ACT_ON = new BigDecimal("0.25");

    /** What an index usually means. */
    public enum Reading {
        /** Less than 0.10. */
        STABLE,
        /** 0.10 to 0.25: look into it. */
        SHIFTED,
        /** More than 0.25: the scorecard was made for other customers. */
        ACT
    }

    /**
     * What one bin adds.
     *
     * @param lowest the lowest score of the bin
     * @param baseline its share then, 6 decimals
     * @param current its share now, 6 decimals
     * @param contribution what it adds to the index, 6 decimals; never below 0
     */
    public record Shift(int lowest, BigDecimal baseline, BigDecimal current, BigDecimal contribution) {}

    public PopulationStability {
        bins = List.copyOf(bins);
    }

    /**
     * {@return how far the current scores have moved from the baseline; unknown if there is no score in one of them} Customers
     * without a score are in neither.
     *
     * @throws IllegalArgumentException if they were counted over different bins
     */
    public static Measure<PopulationStability> between(ScoreDistribution baseline, ScoreDistribution current) {
        if (!baseline.lowest().equals(current.lowest())) {
            throw new IllegalArgumentException("The scores were counted over different bins, " + baseline.lowest()
                    + " and " + current.lowest() + ". Count both over the same.");
        }
        if (baseline.scored() == 0 || current.scored() == 0) {
            return Measure.unknown(
                    UnknownReason.MISSING_INPUT,
                    baseline.scored() == 0
                            ? Wording.of(
                                    "not-known.no-scored-baseline",
                                    "There is no score in the baseline, so nothing can have moved.")
                            : Wording.of(
                                    "not-known.no-scored-book",
                                    "There is no score in the current book, so nothing can have moved."));
        }
        List<Shift> bins = new ArrayList<>();
        double index = 0;
        for (int i = 0; i < baseline.lowest().size(); i++) {
            BigDecimal then = share(baseline, i);
            BigDecimal now = share(current, i);
            double moved = contribution(then, now);
            index += moved;
            bins.add(new Shift(baseline.lowest().get(i), shown(then), shown(now), shown(BigDecimal.valueOf(moved))));
        }
        BigDecimal rounded = shown(BigDecimal.valueOf(index));
        return Measure.known(new PopulationStability(bins, rounded, reading(rounded)));
    }

    private static BigDecimal share(ScoreDistribution distribution, int bin) {
        return BigDecimal.valueOf(distribution.counts().get(bin))
                .divide(BigDecimal.valueOf(distribution.scored()), MathContext.DECIMAL128);
    }

    private static double contribution(BigDecimal baseline, BigDecimal current) {
        double then = (baseline.signum() == 0 ? SHARE_OF_NOTHING : baseline).doubleValue();
        double now = (current.signum() == 0 ? SHARE_OF_NOTHING : current).doubleValue();
        return (now - then) * StrictMath.log(now / then);
    }

    private static Reading reading(BigDecimal index) {
        if (index.compareTo(SHIFTED) < 0) {
            return Reading.STABLE;
        }
        return index.compareTo(TO_ACT_ON) > 0 ? Reading.ACT : Reading.SHIFTED;
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
