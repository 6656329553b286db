package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
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
        if (level < 1) {
            throw new IllegalArgumentException("The lowest level of approval is 1, but this is " + level + ".");
        }
        if (ceiling.filter(most -> most.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("The ceiling of a level can't be negative.");
        }
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
