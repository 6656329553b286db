package io.creditkit.customer.risk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Why a score is not higher, for programs: the same in parts that {@link RiskAssessment#reasons} says in sentences.
 *
 * @param code the key of the field that cost points; {@link #KNOCK_OUT} for a knock-out rule
 * @param value the field's value as text, or why it is not known; of a knock-out the rule in words
 * @param nextBetter the bin that would have given more, in words; empty if the value is not known, for a knock-out, and for what was
 *     stored before that was kept
 * @param points what it cost of the score, more than 0; 0 for a knock-out, which costs no points
 */
public record ScoreReason(String code, String value, Optional<String> nextBetter, BigDecimal points) {
    /** The code of a knock-out rule. */
    public static final String KNOCK_OUT = "knock-out";
}
