package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges proofs of ownership anew: follows shares in rounds over the plain list of the proof's edges, without those into the
 * holder, until nothing changes by more than a trifle. Shares no code with what it checks.
 */
final class OwnershipReplay {
    private static final double TRIFLE = 1e-9;
    private static final int ROUNDS = 10_000;

    private OwnershipReplay() {}

    /** What the proof's edges alone give the holder of the company, in percent. */
    static double percent(List<Edge> edges, NodeKey holder, NodeKey company) {
        Map<NodeKey, Double> held = new HashMap<>(Map.of(holder, 1.0));
        for (int round = 0; round < ROUNDS; round++) {
            Map<NodeKey, Double> next = new HashMap<>(Map.of(holder, 1.0));
            for (Edge edge : edges) {
                if (!edge.to().equals(holder)) {
                    double share = edge.knownShare().low().doubleValue() / 100;
                    next.merge(edge.to(), share * held.getOrDefault(edge.from(), 0.0), Double::sum);
                }
            }
            double change = 0;
            for (Map.Entry<NodeKey, Double> entry : next.entrySet()) {
                change = Math.max(change, Math.abs(entry.getValue() - held.getOrDefault(entry.getKey(), 0.0)));
            }
            held = next;
            if (change < TRIFLE / 1000) {
                break;
            }
        }
        return held.getOrDefault(company, 0.0) * 100;
    }

    /** Whether a link that was said to be certain follows from its proof. */
    static boolean reaches(CloseLinks.CloseLink link, BigDecimal threshold) {
        double needed = threshold.doubleValue() - 1e-6;
        List<Edge> edges = link.proof().edges();
        return switch (link.relation()) {
            case HOLDS -> percent(edges, link.one(), link.other()) >= needed;
            case IS_HELD -> percent(edges, link.other(), link.one()) >= needed;
            case COMMON_HOLDER ->
                percent(edges, link.through().orElseThrow(), link.one()) >= needed
                        && percent(edges, link.through().orElseThrow(), link.other()) >= needed;
            case NONE -> false;
        };
    }
}
