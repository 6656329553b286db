package io.creditkit.customer.search;

import io.creditkit.customer.risk.RiskClass;
import java.util.List;
import java.util.Optional;

/**
 * One row of a list.
 *
 * @param profile everything the columns are read from; its customer's id and version are what to open or change
 * @param actions what can be done with it now, and why the rest can't
 * @param statusReason why the customer came to its status, as who changed it last said; empty if nobody said or it was never
 *     changed. Since when it has it: {@link io.creditkit.customer.Customer#statusChangedAt()}. It may hold personal data
 */
public record CustomerRow(CustomerProfile profile, List<RowAction> actions, Optional<String> statusReason) {
    /** How good something is, for a host to colour. */
    public enum Quality {
        GOOD,
        FAIR,
        POOR,
        BAD,
        UNKNOWN
    }

    private static final String NAME_PATTERN = "[{number}] {name}";

    public CustomerRow {
        actions = List.copyOf(actions);
    }

    static CustomerRow of(CustomerProfile profile) {
        return new CustomerRow(profile, RowAction.of(profile), Optional.empty());
    }

    CustomerRow because(Optional<String> reason) {
        return new CustomerRow(profile, actions, reason);
    }

    /** Without the reason, which may be personal data. */
    @Override
    public String toString() {
        return "CustomerRow[" + profile.customer().id() + ", " + actions + "]";
    }

    /** {@return number and name as {@code [000004] Acme Ltd}} */
    public String displayName() {
        return displayName(NAME_PATTERN);
    }

    /**
     * {@return number and name after a pattern}
     *
     * @param pattern with {@code {number}} and {@code {name}} where they go
     */
    public String displayName(String pattern) {
        // The number first: a name may hold the mark of a number, but no number does.
        return pattern.replace("{number}", profile.customer().number())
                .replace("{name}", profile.customer().name());
    }

    /** {@return our newest risk class, {@link RiskClass#UNKNOWN} before the first assessment} */
    public RiskClass riskClass() {
        return profile.assessment().map(assessment -> assessment.riskClass()).orElse(RiskClass.UNKNOWN);
    }

    /** {@return how good our newest risk class is} */
    public Quality riskQuality() {
        return switch (riskClass()) {
            case LOW -> Quality.GOOD;
            case MODERATE -> Quality.FAIR;
            case ELEVATED -> Quality.POOR;
            case HIGH -> Quality.BAD;
            case UNKNOWN -> Quality.UNKNOWN;
        };
    }
}
