package io.creditkit.customer.receivables;

import io.creditkit.customer.Actor;
import java.time.Instant;

/**
 * What a second person decided about an adjustment. Final.
 *
 * @param verdict yes or no
 * @param decidedBy who, somebody else than made it
 * @param decidedAt when
 */
public record AdjustmentDecision(Verdict verdict, Actor decidedBy, Instant decidedAt) {
    /** Yes or no. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    /** {@return whether it was a yes} */
    public boolean isApproved() {
        return verdict == Verdict.APPROVED;
    }
}
