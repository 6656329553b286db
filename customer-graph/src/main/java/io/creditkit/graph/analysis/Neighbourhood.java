package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** What lies within so many steps of a party, whichever way the edges point. Only current edges are walked along. */
public final class Neighbourhood {
    private final Network network;

    private Neighbourhood(Network network) {
        this.network = network;
    }

    /** {@return the neighbourhoods of that network} */
    public static Neighbourhood in(Network network) {
        return new Neighbourhood(network);
    }

    /**
     * {@return the party, all parties within that many steps, and every edge among them, ended ones too; an empty network if
     * the party is not here} Time: linear in what is reached.
     *
     * @param steps 0 for the party alone
     */
    public Network around(NodeKey party, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("A neighbourhood has 0 or more steps, not " + steps + ".");
        }
        OptionalInt start = network.placeOf(party);
        if (start.isEmpty()) {
            return network.restrictedTo(Set.of());
        }
        Adjacency shape = network.adjacency();
        int[] distance = new int[shape.nodeCount()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        Set<NodeKey> reached = new HashSet<>();
        distance[start.getAsInt()] = 1;
        queue.add(start.getAsInt());
        while (!queue.isEmpty()) {
            int node = queue.remove();
            reached.add(network.nodes().get(node).key());
            for (int i = 0; i < shape.degree(node) && distance[node] <= steps; i++) {
                int edge = shape.edge(node, i);
                int next = shape.opposite(edge, node);
                if (network.edges().get(edge).current() && distance[next] == 0) {
                    distance[next] = distance[node] + 1;
                    queue.add(next);
                }
            }
        }
        return network.restrictedTo(reached);
    }
}
