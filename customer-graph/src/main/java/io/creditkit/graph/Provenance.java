package io.creditkit.graph;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a fact comes from.
 *
 * @param source the agency, or {@code host}
 * @param document the report or record, such as {@code report of creditsafe:GB-0-03836192}; no personal data
 * @param field the part of it, such as {@code shareholders}
 * @param statedAt when the document was made; empty if it does not say
 */
public record Provenance(String source, String document, String field, Optional<Instant> statedAt)
        implements Comparable<Provenance> {
    private static final Comparator<Provenance> ORDER = Comparator.comparing(Provenance::source)
            .thenComparing(Provenance::document)
            .thenComparing(Provenance::field)
            .thenComparing(provenance -> provenance.statedAt().orElse(Instant.MIN));

    @Override
    public int compareTo(Provenance other) {
        return ORDER.compare(this, other);
    }
}
