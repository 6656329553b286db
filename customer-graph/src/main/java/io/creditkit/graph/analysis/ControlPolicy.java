package io.creditkit.graph.analysis;

import java.math.BigDecimal;

/**
 * When votes make control. Reports give shares of the capital, so those stand for votes here; preference shares and voting caps
 * are not seen.
 *
 * @param thresholdPercent the share of the votes that decides, 0 to 100
 * @param comparison whether the threshold itself suffices
 * @param consolidation whether a stated consolidation is control, without any share
 */
public record ControlPolicy(BigDecimal thresholdPercent, Comparison comparison, Consolidation consolidation) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How votes are held against the threshold. */
    public enum Comparison {
        MORE_THAN,
        AT_LEAST
    }

    /** What a stated consolidation counts for. */
    public enum Consolidation {
        IS_CONTROL,
        IGNORED
    }

    public ControlPolicy {
        if (thresholdPercent.signum() < 0 || thresholdPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "A threshold is 0 to 100 percent, not " + thresholdPercent.toPlainString() + ".");
        }
    }

    /** {@return more than half of the votes, or a stated consolidation: the usual company-control rule} */
    public static ControlPolicy majority() {
        return new ControlPolicy(BigDecimal.valueOf(50), Comparison.MORE_THAN, Consolidation.IS_CONTROL);
    }

    /** {@return that share of the votes or more, consolidation aside} Below 50 several parties may control one company. */
    public static ControlPolicy atLeast(BigDecimal percent) {
        return new ControlPolicy(percent, Comparison.AT_LEAST, Consolidation.IGNORED);
    }

    /** {@return the rule in words} */
    public String inWords() {
        return "control by " + (comparison == Comparison.MORE_THAN ? "more than " : "at least ")
                + thresholdPercent.stripTrailingZeros().toPlainString()
                + " percent of the votes, held alone or together with controlled companies; capital stands for votes, own"
                + " shares do not vote; stated consolidation "
                + (consolidation == Consolidation.IS_CONTROL ? "is control" : "is ignored");
    }
}
