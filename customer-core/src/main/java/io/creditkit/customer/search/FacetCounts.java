package io.creditkit.customer.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up how often people see each value of a field. */
final class FacetCounts {
    private static final String NOTHING = "";

    private final Field field;
    private final Map<String, Long> counts = new HashMap<>();

    FacetCounts(Field field) {
        this.field = field;
    }

    Field field() {
        return field;
    }

    void add(FieldValue value, long rows) {
        if (value instanceof FieldValue.Several several) {
            several.values().forEach(one -> counts.merge(one, rows, Long::sum));
            return;
        }
        counts.merge(field.show(value), rows, Long::sum);
    }

    void addMissing(long rows) {
        counts.merge(NOTHING, rows, Long::sum);
    }

    Facet facet() {
        return new Facet(
                field,
                counts.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(NOTHING))
                        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList(),
                Optional.ofNullable(counts.get(NOTHING)).orElse(0L));
    }
}
