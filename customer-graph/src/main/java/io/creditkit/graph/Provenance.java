package io.creditkit.graph;

import java.time.Instant;
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
    @Override
    public int compareTo(Provenance other) {
        int order = source.compareTo(other.source);
        order = order != 0 ? order : document.compareTo(other.document);
        order = order != 0 ? order : field.compareTo(other.field);
        return order != 0 ? order : statedAt.orElse(Instant.MIN).compareTo(other.statedAt.orElse(Instant.MIN));
    }
}
