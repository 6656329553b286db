package io.creditkit.customer.report;

import io.creditkit.customer.internal.EntryCheck;
import java.util.Optional;

/**
 * Why a report is wanted: kept with the order in the ledger.
 *
 * @param purpose what for, as the law of some countries asks
 * @param words why, in the words of the one who asks
 * @param costUnit who bears the cost, in the host's words, 1 to 64 characters; empty if nobody is told
 * @param budget whether somebody decided to order even if the budget is used up
 */
public record OrderReason(ReportPurpose purpose, String words, Optional<String> costUnit, Budget budget) {
    /** The most characters of a cost unit. */
    public static final int MAX_COST_UNIT = 64;

    /** What the budget means to an order. */
    public enum Budget {
        /** There is no order without room in it. */
        WITHIN,
        /** It is placed all the same, where {@link ReportPolicy#overBudget()} lets a person decide so; the ledger tells if there was no room. */
        BEYOND
    }

    /** Refuses what can't be kept, and an order without a reason. */
    public OrderReason {
        words = words.strip();
        costUnit = costUnit.map(String::strip);
        String why = words;
        EntryCheck.of("reason of an order")
                .never(
                        "words",
                        why::isEmpty,
                        "required",
                        "Say why the report is wanted: the reason is kept in the ledger.")
                .mustIfThere("costUnit", costUnit, MAX_COST_UNIT)
                .refuse();
    }

    /** {@return that reason, within the budget, whose cost nobody is told to bear} */
    public static OrderReason of(ReportPurpose purpose, String words) {
        return new OrderReason(purpose, words, Optional.empty(), Budget.WITHIN);
    }

    /** {@return the same reason, with who bears the cost} */
    public OrderReason chargedTo(String unit) {
        return new OrderReason(purpose, words, Optional.of(unit), budget);
    }

    /**
     * {@return the same reason, of somebody who decided to order even if the budget is used up} It takes
     * {@link io.creditkit.customer.access.Permission#ORDER_BEYOND_BUDGET}, and lifts the tenant's own budget alone: that of
     * {@link ReportPolicy#acrossTenants()} binds all the same.
     */
    public OrderReason beyondBudget() {
        return new OrderReason(purpose, words, costUnit, Budget.BEYOND);
    }
}
