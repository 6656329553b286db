package io.creditkit.customer.risk;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How well the bins of one characteristic tell good customers from bad ones, by what became of them. The weight of evidence of
 * a bin is {@code ln((its good / all good) / (its bad / all bad))}, more than 0 for a bin of good ones; the information value
 * is the sum of {@code (its good / all good - its bad / all bad) x weight}. A bin without good ones or without bad ones has
 * no weight: half a customer is added to both of its counts, and to the sums, before anything is computed.
 *
 * @param bins the bins in order with their weights
 * @param value the information value, 6 decimals, 0 if the bins tell nothing
 * @param reading what it usually means (Siddiqi)
 */
public record InformationValue(List<Evidence> bins, BigDecimal value, Reading reading) {
    private static final int DECIMALS = 6;
    private static final double HALF = 0.5;

    /** What an information value usually means. */
    public enum Reading {
        /** Less than 0.02. */
        USELESS,
        /** 0.02 to less than 0.1. */
        WEAK,
        /** 0.1 to less than 0.3. */
        MEDIUM,
        /** 0.3 to 0.5. */
        STRONG,
        /** More than 0.5: it may look at the outcome itself. */
        SUSPICIOUS
    }

    /**
     * What became of the customers of one bin.
     *
     * @param bin its name
     * @param good how many did not default
     * @param bad how many did
     */
    public record Outcome(String bin, long good, long bad) {
        public Outcome {
            if (good < 0 || bad < 0) {
                throw new IllegalArgumentException("The bin '" + bin + "' has " + good + " good and " + bad
                        + " bad ones. A count is never below 0.");
            }
        }

        private boolean isEmpty() {
            return good == 0 && bad == 0;
        }

        private boolean isOneSided() {
            return (good == 0) != (bad == 0);
        }

        private double goodCount() {
            return isOneSided() ? good + HALF : good;
        }

        private double badCount() {
            return isOneSided() ? bad + HALF : bad;
        }
    }

    /**
     * The weight of one bin.
     *
     * @param outcome what became of its customers
     * @param weight its weight of evidence, 6 decimals
     */
    public record Evidence(Outcome outcome, BigDecimal weight) {}

    public InformationValue {
        bins = List.copyOf(bins);
    }

    /** {@return what these bins tell; unknown if there is no good one or no bad one in all of them} */
    public static Measure<InformationValue> of(List<Outcome> outcomes) {
        long allGood = outcomes.stream().mapToLong(Outcome::good).sum();
        long allBad = outcomes.stream().mapToLong(Outcome::bad).sum();
        if (allGood == 0 || allBad == 0) {
            return Measure.unknown(
                    UnknownReason.MISSING_INPUT,
                    allGood == 0
                            ? Wording.of("not-known.none-good", "There is no good one, so nothing can tell them apart.")
                            : Wording.of("not-known.none-bad", "There is no bad one, so nothing can tell them apart."));
        }
        double good = outcomes.stream().mapToDouble(Outcome::goodCount).sum();
        double bad = outcomes.stream().mapToDouble(Outcome::badCount).sum();
        List<Evidence> bins = new ArrayList<>();
        double value = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.isEmpty()) {
                bins.add(new Evidence(outcome, shown(0))); // nobody in it tells anything
                continue;
            }
            double goodShare = outcome.goodCount() / good;
            double badShare = outcome.badCount() / bad;
            double weight = StrictMath.log(goodShare / badShare);
            value += (goodShare - badShare) * weight;
            bins.add(new Evidence(outcome, shown(weight)));
        }
        return Measure.known(new InformationValue(bins, shown(value), reading(shown(value))));
    }

    private static Reading reading(BigDecimal value) {
        if (value.compareTo(new BigDecimal("0.02")) < 0) {
            return Reading.USELESS;
        }
        if (value.compareTo(new BigDecimal("0.1")) < 0) {
            return Reading.WEAK;
        }
        if (value.compareTo(new BigDecimal("0.3")) < 0) {
            return Reading.MEDIUM;
        }
        return value.compareTo(new BigDecimal("0.5")) <= 0 ? Reading.STRONG : Reading.SUSPICIOUS;
    }

    private static BigDecimal shown(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
