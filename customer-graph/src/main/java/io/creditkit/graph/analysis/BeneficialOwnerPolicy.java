package io.creditkit.graph.analysis;

import java.math.BigDecimal;

/**
 * When a natural person counts as the beneficial owner of a company. The presets help a person decide; they are no legal advice,
 * and cover what can be read from shares: not boards, vetoes or influence by other means.
 *
 * @param name the name and version of the rule, shown in proofs
 * @param thresholdPercent the share that decides, 0 to 100
 * @param comparison whether the threshold itself suffices
 * @param chain how holdings through other companies count
 */
public record BeneficialOwnerPolicy(
        String name, BigDecimal thresholdPercent, ControlPolicy.Comparison comparison, Chain chain) {
    private static final BigDecimal QUARTER = BigDecimal.valueOf(25);
    private static final BigDecimal LOWEST_EU = BigDecimal.valueOf(15);

    /** How holdings through other companies count. */
    public enum Chain {
        /** Shares multiply along a chain and add up over chains. */
        MULTIPLIED,
        /** As {@link #MULTIPLIED}; or control of the company. */
        MULTIPLIED_OR_CONTROL,
        /**
         * As {@link #MULTIPLIED_OR_CONTROL}; or control of a company that has a qualifying share; or a qualifying share in a
         * company that has control.
         */
        MIXED_LAYERS,
        /** What the person and the companies controlled by majority hold directly, in full, without multiplying. */
        MAJORITY_CHAIN
    }

    public BeneficialOwnerPolicy {
        if (thresholdPercent.signum() <= 0 || thresholdPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("A threshold is more than 0 and at most 100 percent, not "
                    + thresholdPercent.toPlainString() + ".");
        }
    }

    /** {@return 25 percent or more, by Regulation (EU) 2024/1624, articles 51 to 54, which applies from 10 July 2027} */
    public static BeneficialOwnerPolicy euAmlr() {
        return euAmlr(QUARTER);
    }

    /**
     * {@return the same with the lower threshold that may be set for categories of higher risk}
     *
     * @param thresholdPercent 15 to 25
     */
    public static BeneficialOwnerPolicy euAmlr(BigDecimal thresholdPercent) {
        if (thresholdPercent.compareTo(LOWEST_EU) < 0 || thresholdPercent.compareTo(QUARTER) > 0) {
            throw new IllegalArgumentException("The regulation allows thresholds of 15 to 25 percent, not "
                    + thresholdPercent.toPlainString() + "; build a policy of your own for others.");
        }
        return new BeneficialOwnerPolicy(
                "EU_AMLR v1", thresholdPercent, ControlPolicy.Comparison.AT_LEAST, Chain.MIXED_LAYERS);
    }

    /** {@return more than 25 percent or control, by Directive (EU) 2015/849, article 3(6)} For files dated before the change. */
    public static BeneficialOwnerPolicy euAmld() {
        return new BeneficialOwnerPolicy(
                "EU_AMLD v1", QUARTER, ControlPolicy.Comparison.MORE_THAN, Chain.MULTIPLIED_OR_CONTROL);
    }

    /** {@return more than 25 percent through majority stakes, by the UK Companies Act 2006, part 21A and schedule 1A} */
    public static BeneficialOwnerPolicy ukPsc() {
        return new BeneficialOwnerPolicy(
                "UK_PSC v1", QUARTER, ControlPolicy.Comparison.MORE_THAN, Chain.MAJORITY_CHAIN);
    }

    /** {@return 25 percent or more of the equity, by 31 CFR 1010.230} The one control person is not found from shares. */
    public static BeneficialOwnerPolicy usCdd() {
        return new BeneficialOwnerPolicy("US_CDD v1", QUARTER, ControlPolicy.Comparison.AT_LEAST, Chain.MULTIPLIED);
    }

    /** {@return that share or more, or control, after the guidance on recommendation 24 of the FATF} */
    public static BeneficialOwnerPolicy fatf(BigDecimal thresholdPercent) {
        return new BeneficialOwnerPolicy(
                "FATF_GENERIC v1", thresholdPercent, ControlPolicy.Comparison.AT_LEAST, Chain.MULTIPLIED_OR_CONTROL);
    }

    /** {@return the rule in words} */
    public String inWords() {
        return name + ": " + (comparison == ControlPolicy.Comparison.AT_LEAST ? "at least " : "more than ")
                + thresholdPercent.stripTrailingZeros().toPlainString() + " percent, "
                + switch (chain) {
                    case MULTIPLIED -> "multiplied along chains and added up";
                    case MULTIPLIED_OR_CONTROL -> "multiplied along chains and added up, or control";
                    case MIXED_LAYERS -> "multiplied along chains and added up, or control, or both in turn";
                    case MAJORITY_CHAIN -> "held with majority-controlled companies, in full";
                };
    }
}
