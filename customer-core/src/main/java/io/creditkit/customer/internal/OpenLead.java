package io.creditkit.customer.internal;

import io.creditkit.customer.Wording;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.state.MoveRefusedException;
import java.util.List;

/** Not for hosts: the pre-customer that something is to be stored for. */
public final class OpenLead {
    private OpenLead() {}

    /**
     * Refuses one whose onboarding is over.
     *
     * @throws MoveRefusedException if it was converted, rejected or withdrawn, or expired or was erased
     */
    public static void require(PreCustomer lead) {
        if (!lead.status().isOpen()) {
            throw new MoveRefusedException(
                    "pre-customer " + lead.id(),
                    lead.status().name(),
                    "changed",
                    List.of(),
                    Wording.of(
                            "move-refused.onboarding-over",
                            "its onboarding is over, so nothing of it can be changed."));
        }
    }
}
