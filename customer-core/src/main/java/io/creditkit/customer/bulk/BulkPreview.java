package io.creditkit.customer.bulk;

import java.util.Map;

/**
 * What a mass action would do.
 *
 * @param filter the query in words; its conditions may hold personal data
 * @param customers for how many customers
 * @param refusals for how many of them it would be refused, by the reason; more may turn up when it runs
 */
public record BulkPreview(String filter, long customers, Map<String, Long> refusals) {
    public BulkPreview {
        refusals = Map.copyOf(refusals);
    }

    /** Without the query, which may hold personal data. */
    @Override
    public String toString() {
        return "BulkPreview[" + customers + " customers, refusals " + refusals + "]";
    }
}
