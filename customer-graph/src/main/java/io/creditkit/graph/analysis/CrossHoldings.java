package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.StrongComponents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parties that own each other: everywhere in a ring one can get from each party to each other one along current
 * shareholdings of any size, told or not. A company that holds shares of itself is a ring of one. Rings are no error, but who
 * reads shares along them step by step goes astray; {@link IntegratedOwnership} solves them.
 *
 * <p>Time and space: linear, once. Source: strongly connected components, Tarjan (1972), with an explicit stack.
 */
public final class CrossHoldings {
    private final List<List<NodeKey>> rings = new ArrayList<>();

    private CrossHoldings(Network network) {
        Adjacency shape = network.adjacency();
        for (int[] members :
                StrongComponents.of(shape, edge -> counts(network.edges().get(edge)))) {
            if (members.length > 1 || holdsItself(network, members[0])) {
                List<NodeKey> keys = new ArrayList<>();
                for (int member : members) {
                    keys.add(network.nodes().get(member).key());
                }
                rings.add(List.copyOf(keys));
            }
        }
        rings.sort(Comparator.comparing(ring -> ring.get(0)));
    }

    /** {@return the cross-holdings in that network} */
    public static CrossHoldings in(Network network) {
        return new CrossHoldings(network);
    }

    /** {@return the rings, each in order of keys, in order of their first keys; no party is in two} */
    public List<List<NodeKey>> rings() {
        return List.copyOf(rings);
    }

    private static boolean counts(Edge edge) {
        return edge.current() && edge.type() == EdgeType.SHAREHOLDING;
    }

    private static boolean holdsItself(Network network, int node) {
        Adjacency shape = network.adjacency();
        for (int i = 0; i < shape.outDegree(node); i++) {
            int edge = shape.outEdge(node, i);
            if (shape.to(edge) == node && counts(network.edges().get(edge))) {
                return true;
            }
        }
        return false;
    }
}
