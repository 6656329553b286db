package io.creditkit.customer.lending;

import io.creditkit.customer.receivables.DayRanges;
import java.util.EnumSet;
import java.util.Set;

/**
 * How loans are looked at.
 *
 * @param activeStates the states that count as active
 * @param delinquency the ranges of days past due that loans are tagged with
 * @param commitments what is promised and not invoiced
 * @param components what exposure is made of
 */
public record LendingSettings(
        Set<LoanState> activeStates,
        DayRanges delinquency,
        CommitmentSource commitments,
        Set<ExposureComponent> components) {
    public LendingSettings {
        activeStates = Set.copyOf(activeStates);
        components = Set.copyOf(components);
    }

    /** {@return the usual active states, the ranges of the ageing balance, no commitments, every component} */
    public static LendingSettings standard() {
        return new LendingSettings(
                LoanState.active(),
                DayRanges.standard(),
                CommitmentSource.none(),
                EnumSet.allOf(ExposureComponent.class));
    }
}
