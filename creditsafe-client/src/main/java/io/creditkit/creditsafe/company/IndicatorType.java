package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** Which of the extra indicators this is. Source: {@code indicators[].type}. */
public final class IndicatorType extends OpenTerm {

    /** Financial strength. */
    public static final IndicatorType FINANCIAL_STRENGTH = new IndicatorType("fsi");

    /** Payment behaviour. */
    public static final IndicatorType PAYMENT_BEHAVIOUR = new IndicatorType("pbi");

    /** Estimated turnover. */
    public static final IndicatorType ESTIMATED_TURNOVER = new IndicatorType("eti");

    /** Payment expectation. */
    public static final IndicatorType PAYMENT_EXPECTATION = new IndicatorType("pei");

    private static final Set<IndicatorType> KNOWN =
            Set.of(FINANCIAL_STRENGTH, PAYMENT_BEHAVIOUR, ESTIMATED_TURNOVER, PAYMENT_EXPECTATION);

    private IndicatorType(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static IndicatorType of(String text) {
        return new IndicatorType(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
