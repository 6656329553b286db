package io.creditkit.graph;

import java.util.List;

/**
 * The bare shape of a network, for algorithms: nodes and edges are the numbers of their places in {@link Network#nodes()} and
 * {@link Network#edges()}. Kept in flat arrays (compressed sparse rows) for both directions: 16 bytes for an edge, 8 for a
 * node. Immutable.
 */
public final class Adjacency {
    private final int[] from;
    private final int[] to;
    private final int[] outStart;
    private final int[] outEdges;
    private final int[] inStart;
    private final int[] inEdges;

    private Adjacency(int nodeCount, int[] from, int[] to) {
        this.from = from;
        this.to = to;
        this.outStart = starts(nodeCount, from);
        this.outEdges = rows(outStart, from);
        this.inStart = starts(nodeCount, to);
        this.inEdges = rows(inStart, to);
    }

    static Adjacency of(List<Node> nodes, List<Edge> edges) {
        KeyPlaces places = new KeyPlaces(nodes);
        int[] from = new int[edges.size()];
        int[] to = new int[edges.size()];
        for (int i = 0; i < from.length; i++) {
            Edge edge = edges.get(i);
            // Edges come in order of where they start, so most start where the one before did.
            boolean again = i > 0 && edge.from().equals(edges.get(i - 1).from());
            from[i] = again ? from[i - 1] : places.of(edge.from());
            to[i] = places.of(edge.to());
        }
        return new Adjacency(nodes.size(), from, to);
    }

    /**
     * {@return the shape of a plain list of edges, for hosts that hold a graph too large for {@link Network}} Time and space:
     * linear. The arrays are kept, not copied; don't change them afterwards.
     *
     * @param nodeCount how many nodes there are, 0 or more
     * @param from for each edge the node it starts at, 0 to {@code nodeCount − 1}
     * @param to for each edge the node it ends at, as many as {@code from}
     * @throws IllegalArgumentException if the arrays differ in length or name a node that is not there
     */
    public static Adjacency of(int nodeCount, int[] from, int[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "Every edge has two ends, but there are " + from.length + " starts and " + to.length + " ends.");
        }
        for (int edge = 0; edge < from.length; edge++) {
            if (from[edge] < 0 || from[edge] >= nodeCount || to[edge] < 0 || to[edge] >= nodeCount) {
                throw new IllegalArgumentException("Edge " + edge + " runs from node " + from[edge] + " to " + to[edge]
                        + ", but nodes are numbered 0 to " + (nodeCount - 1) + ".");
            }
        }
        return new Adjacency(nodeCount, from, to);
    }

    private static int[] starts(int nodeCount, int[] ends) {
        int[] start = new int[nodeCount + 1];
        for (int end : ends) {
            start[end + 1]++;
        }
        for (int i = 0; i < nodeCount; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    private static int[] rows(int[] start, int[] ends) {
        int[] next = start.clone();
        int[] edges = new int[ends.length];
        for (int edge = 0; edge < ends.length; edge++) {
            edges[next[ends[edge]]++] = edge;
        }
        return edges;
    }

    /** {@return how many nodes there are} */
    public int nodeCount() {
        return outStart.length - 1;
    }

    /** {@return how many edges there are} */
    public int edgeCount() {
        return from.length;
    }

    /** {@return the node an edge starts at} */
    public int from(int edge) {
        return from[edge];
    }

    /** {@return the node an edge ends at} */
    public int to(int edge) {
        return to[edge];
    }

    /** {@return how many edges start at the node} */
    public int outDegree(int node) {
        return outStart[node + 1] - outStart[node];
    }

    /** {@return the edge at that place, 0 to {@code outDegree − 1}, among those that start at the node} */
    public int outEdge(int node, int place) {
        return outEdges[outStart[node] + place];
    }

    /** {@return how many edges end at the node} */
    public int inDegree(int node) {
        return inStart[node + 1] - inStart[node];
    }

    /** {@return the edge at that place, 0 to {@code inDegree − 1}, among those that end at the node} */
    public int inEdge(int node, int place) {
        return inEdges[inStart[node] + place];
    }

    /** {@return how many edges touch the node; an edge from a node to itself counts twice} */
    public int degree(int node) {
        return outDegree(node) + inDegree(node);
    }

    /** {@return the edge at that place, 0 to {@code degree − 1}: those that start at the node, then those that end there} */
    public int edge(int node, int place) {
        int out = outDegree(node);
        return place < out ? outEdge(node, place) : inEdge(node, place - out);
    }

    /** {@return the node at the other end of an edge that touches the node} */
    public int opposite(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }
}
