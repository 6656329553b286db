package io.creditkit.graph;

import java.util.Optional;

/**
 * What the picture says about a customer beside its record. Both texts are shown as given.
 *
 * @param exposure what the customer owes, such as {@code 12,400.00 EUR}
 * @param riskClass the host's own class of risk, such as {@code ELEVATED}
 */
public record CustomerNote(Optional<String> exposure, Optional<String> riskClass) {
    private static final CustomerNote NONE = new CustomerNote(Optional.empty(), Optional.empty());

    /** {@return a note that says nothing} */
    public static CustomerNote none() {
        return NONE;
    }

    /** {@return a note of both} */
    public static CustomerNote of(String exposure, String riskClass) {
        return new CustomerNote(Optional.of(exposure), Optional.of(riskClass));
    }
}
