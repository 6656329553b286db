package io.creditkit.customer.risk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change of the class does to the customer. A customer that comes into one of these classes and is ENABLED becomes
 * DISABLED: it may pay, and gets no new credit. Only the change does so, not the class: who is enabled again by a person stays so
 * until the class changes anew, and no customer is ever enabled by a score. Immutable.
 *
 * @param disabling the classes that disable; {@link RiskClass#UNKNOWN} is never one, as not to know is no reason
 */
public record BlockPolicy(Set<RiskClass> disabling) {
    /** Refuses to disable for what is not known. */
    public BlockPolicy {
        if (disabling.contains(RiskClass.UNKNOWN)) {
            throw new IllegalArgumentException("Not to know a customer's risk is no reason to disable it.");
        }
        disabling = disabling.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(disabling));
    }

    /** {@return the policy that changes no customer} */
    public static BlockPolicy none() {
        return new BlockPolicy(Set.of());
    }

    /** {@return the policy that disables in that class and in every worse one} */
    public static BlockPolicy from(RiskClass best) {
        return new BlockPolicy(Arrays.stream(RiskClass.values())
                .filter(riskClass -> riskClass != RiskClass.UNKNOWN && riskClass.compareTo(best) >= 0)
                .collect(Collectors.toSet()));
    }

    boolean disables(RiskClass riskClass) {
        return disabling.contains(riskClass);
    }
}
