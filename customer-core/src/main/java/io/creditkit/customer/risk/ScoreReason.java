package io.creditkit.customer.risk;

import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.util.Map;
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
    /** {@return the same as one plain sentence, in the terms of the parts} */
    public Wording wording() {
        if (code.equals(KNOCK_OUT)) {
            return Wording.of("score-reason.knock-out", "{rule}", Map.of("rule", value));
        }
        String cost = points.toPlainString();
        return nextBetter
                .map(better -> Wording.of(
                        "score-reason.better",
                        "{field} is {value}, which costs {points} points; better would be {better}.",
                        Map.of("field", code, "value", value, "points", cost, "better", better)))
                .orElseGet(() -> Wording.of(
                        "score-reason.cost",
                        "{field} is {value}, which costs {points} points.",
                        Map.of("field", code, "value", value, "points", cost)));
    }

    /** The code of a knock-out rule. */
    public static final String KNOCK_OUT = "knock-out";
}
