package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * By which way two parties are connected: a path of the fewest current edges, whichever way they point. Of several equally
 * short ones always the same is returned. Time: linear in the network.
 */
public final class ShortestPath {
    private static final int UNSEEN = -1;
    private static final int START = -2;

    private final Network network;

    private ShortestPath(Network network) {
        this.network = network;
    }

    /** {@return the paths of that network} */
    public static ShortestPath in(Network network) {
        return new ShortestPath(network);
    }

    /**
     * {@return the edges from one party to the other, in order; no edge if both are the same; empty if there is no path or one
     * of them is not here}
     */
    public Optional<List<Edge>> between(NodeKey one, NodeKey other) {
        OptionalInt start = network.placeOf(one);
        OptionalInt end = network.placeOf(other);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        int[] arrivedBy = search(start.getAsInt(), end.getAsInt());
        if (arrivedBy[end.getAsInt()] == UNSEEN) {
            return Optional.empty();
        }
        List<Edge> path = new ArrayList<>();
        int node = end.getAsInt();
        while (arrivedBy[node] != START) {
            path.add(network.edges().get(arrivedBy[node]));
            node = network.adjacency().opposite(arrivedBy[node], node);
        }
        Collections.reverse(path);
        return Optional.of(List.copyOf(path));
    }

    private int[] search(int start, int end) {
        Adjacency shape = network.adjacency();
        int[] arrivedBy = new int[shape.nodeCount()];
        Arrays.fill(arrivedBy, UNSEEN);
        arrivedBy[start] = START;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        while (!queue.isEmpty() && arrivedBy[end] == UNSEEN) {
            int node = queue.remove();
            for (int i = 0; i < shape.degree(node); i++) {
                int edge = shape.edge(node, i);
                int next = shape.opposite(edge, node);
                if (network.edges().get(edge).current() && arrivedBy[next] == UNSEEN) {
                    arrivedBy[next] = edge;
                    queue.add(next);
                }
            }
        }
        return arrivedBy;
    }
}
