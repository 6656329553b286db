package io.creditkit.customer.group;

import io.creditkit.customer.Money;
import java.util.Optional;

/**
 * The answer of a check of a limit.
 *
 * @param verdict the answer
 * @param binding which limit decided: the group of a shared cap; empty for the limit of the customer or of its company, or if there is none
 * @param limit the limit that decided; empty if there is none, or if it was decided that none applies
 * @param excess by how much the limit is exceeded; empty if it is not
 */
public record LimitCheck(Verdict verdict, Optional<GroupId> binding, Optional<Money> limit, Optional<Money> excess) {
    /** The answer, mildest first. */
    public enum Verdict {
        /** No check is made for this customer. */
        BYPASSED,
        /** Nobody set a limit. */
        NO_LIMIT,
        /** Within every limit. */
        OK,
        /** Within every limit, and close to one. */
        WATCH,
        /** Over a limit. */
        EXCEEDED
    }
}
