package io.creditkit.customer.onboarding;

import java.util.List;

/**
 * How far a pre-customer has come.
 *
 * @param policy the number of the policy it was measured by
 * @param met what is met, in the policy's order
 * @param open what is not met, in the policy's order, optional ones among them
 */
public record Progress(int policy, List<Requirement> met, List<Requirement> open) {
    public Progress {
        met = List.copyOf(met);
        open = List.copyOf(open);
    }

    /** {@return what still stands between the pre-customer and a customer} */
    public List<Requirement> lacking() {
        return open.stream()
                .filter(one -> one.need() == Requirement.Need.REQUIRED)
                .toList();
    }

    /** {@return whether nothing required is lacking} */
    public boolean isReady() {
        return lacking().isEmpty();
    }
}
