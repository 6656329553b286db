package io.creditkit.graph;

import java.util.Arrays;
import java.util.List;

/** A part of a network: some of its parties and the edges among them, which are in order already. Used once. */
final class Restriction {
    private final Network whole;
    private final int[] places;
    private final Node[] nodes;
    private Edge[] edges = new Edge[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int edgeCount;

    /** @param places in order, each once */
    Restriction(Network whole, int[] places) {
        this.whole = whole;
        this.places = places;
        nodes = new Node[places.length];
    }

    Network network(List<Finding> findings) {
        Adjacency shape = whole.adjacency();
        for (int number = 0; number < places.length; number++) {
            nodes[number] = whole.nodes().get(places[number]);
            for (int i = 0; i < shape.outDegree(places[number]); i++) {
                int edge = shape.outEdge(places[number], i);
                int target = Arrays.binarySearch(places, shape.to(edge));
                if (target >= 0) {
                    add(whole.edges().get(edge), number, target);
                }
            }
        }
        from = Arrays.copyOf(from, edgeCount);
        to = Arrays.copyOf(to, edgeCount);
        Adjacency part = Adjacency.of(places.length, from, to);
        return Network.ofSorted(whole.asOf(), nodes, Arrays.copyOf(edges, edgeCount), findings, part);
    }

    private void add(Edge edge, int source, int target) {
        if (edgeCount == edges.length) {
            edges = Arrays.copyOf(edges, 2 * edgeCount);
            from = Arrays.copyOf(from, 2 * edgeCount);
            to = Arrays.copyOf(to, 2 * edgeCount);
        }
        from[edgeCount] = source;
        to[edgeCount] = target;
        edges[edgeCount++] = edge;
    }
}
