package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import java.util.Optional;

/**
 * Up to how much the people of one role may decide.
 *
 * @param level 1 is the lowest
 * @param role the name of the role, as {@link io.creditkit.customer.access.Role} has it
 * @param ceiling the greatest limit they may decide; empty if there is no greatest one
 */
public record ApprovalLevel(int level, String role, Optional<Money> ceiling) {
    public ApprovalLevel {
        EntryCheck.of("level of approval")
                .atLeast("level", level, 1)
                .notNegative("ceiling", ceiling.map(Money::signum).orElse(0))
                .refuse();
    }

    /** {@return a level up to that amount} */
    public static ApprovalLevel upTo(int level, String role, Money ceiling) {
        return new ApprovalLevel(level, role, Optional.of(ceiling));
    }

    /** {@return a level without a ceiling} */
    public static ApprovalLevel unlimited(int level, String role) {
        return new ApprovalLevel(level, role, Optional.empty());
    }
}
