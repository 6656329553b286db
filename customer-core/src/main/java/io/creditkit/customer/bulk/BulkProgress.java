package io.creditkit.customer.bulk;

import java.util.Map;

/**
 * How far a mass action is.
 *
 * @param job the mass action
 * @param counts how many customers have which outcome; an outcome of none is left out
 */
public record BulkProgress(BulkJob job, Map<BulkRow.Outcome, Long> counts) {
    public BulkProgress {
        counts = Map.copyOf(counts);
    }

    /** {@return how many customers have that outcome} */
    public long count(BulkRow.Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
