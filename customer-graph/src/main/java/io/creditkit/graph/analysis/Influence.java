package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way for trouble to go: if one party fails, another is hurt. What {@link DebtRank} and {@link ThresholdCascade} are made of.
 *
 * @param from the party in trouble
 * @param to the party that is hurt
 * @param weight how much of it arrives, 0 to 1
 */
public record Influence(NodeKey from, NodeKey to, BigDecimal weight) {
    /** Whether the loss of what a company holds hurts the company that holds it. */
    public enum Upwards {
        /** Trouble goes from owners to what they hold only. */
        NONE,
        /** A holder loses its share of what is held. */
        LOST_EQUITY
    }

    private record Pair(NodeKey from, NodeKey to) {}

    public Influence {
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The weight of an influence is 0 to 1, but that of " + from + " on " + to
                    + " is " + weight.toPlainString() + ".");
        }
    }

    /**
     * {@return the influences in that network} A holding counts with its certain share, a stated consolidation in full, of both about
     * one pair the greater; a dependency counts with its weight. Upwards only shares are lost, so a consolidation says nothing.
     * Directors and accounts don't count. Time: linear in the edges.
     */
    public static List<Influence> in(Network network, Collection<EconomicDependency> dependencies, Upwards upwards) {
        Map<Pair, BigDecimal> down = new LinkedHashMap<>();
        Map<Pair, BigDecimal> up = new LinkedHashMap<>();
        for (Edge edge : network.edges()) {
            boolean holding = edge.type() == EdgeType.SHAREHOLDING;
            boolean counts = edge.current() && (holding || edge.type() == EdgeType.CONSOLIDATION);
            BigDecimal weight = holding ? edge.knownShare().low().movePointLeft(2) : BigDecimal.ONE;
            if (counts && weight.signum() > 0 && !edge.from().equals(edge.to())) {
                down.merge(new Pair(edge.from(), edge.to()), weight, BigDecimal::max);
                if (holding && upwards == Upwards.LOST_EQUITY) {
                    up.merge(new Pair(edge.to(), edge.from()), weight, BigDecimal::max);
                }
            }
        }
        List<Influence> influences = new ArrayList<>();
        down.forEach((pair, weight) -> influences.add(new Influence(pair.from(), pair.to(), weight)));
        up.forEach((pair, weight) -> influences.add(new Influence(pair.from(), pair.to(), weight)));
        dependencies.forEach(dependency ->
                influences.add(new Influence(dependency.provider(), dependency.dependent(), dependency.weight())));
        return List.copyOf(influences);
    }
}
