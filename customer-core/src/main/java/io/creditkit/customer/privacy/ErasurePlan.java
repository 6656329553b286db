package io.creditkit.customer.privacy;

import io.creditkit.customer.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What an erasure would do today. Nothing was changed for it.
 *
 * @param subject whose data: a customer's or a pre-customer's
 * @param lines what would happen to the records, kind by kind; kinds without records are left out
 * @param refusal why nothing can be erased at all, in a sentence that the person may be told; empty if it can
 */
public record ErasurePlan(Subject subject, List<ErasureLine> lines, Optional<String> refusal) {
    public ErasurePlan {
        lines = List.copyOf(lines);
    }
}
