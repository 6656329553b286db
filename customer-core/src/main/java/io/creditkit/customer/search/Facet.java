package io.creditkit.customer.search;

import java.util.List;
import java.util.Map;

/**
 * How the customers of a query are spread over the values of a field.
 *
 * @param field the field
 * @param counts how many have each value as people see it, the most frequent first, then by value; each customer is counted once,
 *     here or among those without; where it has {@linkplain Field#isSeveral() several} values, once under each
 * @param without how many have no value
 */
public record Facet(Field field, List<Map.Entry<String, Long>> counts, long without) {
    public Facet {
        counts = List.copyOf(counts);
    }

    /** Without the values, which may be personal data. */
    @Override
    public String toString() {
        return "Facet[" + field + ", " + counts.size() + " values, " + without + " without]";
    }
}
