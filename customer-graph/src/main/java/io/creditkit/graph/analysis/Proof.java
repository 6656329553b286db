package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import java.time.LocalDate;
import java.util.List;

/**
 * What a verdict rests on, so that a person or another program can check it.
 *
 * @param policy the rule and its thresholds, in words
 * @param asOf the day the verdict holds for
 * @param edges the statements it was derived from, each once; for a {@code NO} those that were counted and did not suffice
 */
public record Proof(String policy, LocalDate asOf, List<Edge> edges) {
    public Proof {
        edges = List.copyOf(edges);
    }
}
