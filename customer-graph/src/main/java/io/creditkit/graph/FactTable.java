package io.creditkit.graph;

import io.creditkit.graph.internal.KeySort;
import io.creditkit.graph.internal.Numbering;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Parties and edges on their way into a network. Parties are numbered as they come; in the end the keys are sorted once, and the
 * edges are put in order by counting. Used once.
 */
final class FactTable {
    private final Numbering<NodeKey> keys;
    private @Nullable Node[] nodes = new Node[64];
    private Edge[] edges;
    private int[] from;
    private int[] to;
    private int edgeCount;

    /**
     * @param expectedParties how many there may be; more are taken too
     * @param expectedEdges as {@code expectedParties}
     */
    FactTable(int expectedParties, int expectedEdges) {
        keys = new Numbering<>(expectedParties);
        int room = Math.max(16, expectedEdges);
        edges = new Edge[room];
        from = new int[room];
        to = new int[room];
    }

    /** {@return the number of the party of that key, which may come later} */
    int place(NodeKey key) {
        return keys.number(key);
    }

    /** {@return the number of the party of that key; negative if it was not named} */
    int find(NodeKey key) {
        return keys.find(key);
    }

    /** {@return how many parties were named} */
    int size() {
        return keys.size();
    }

    /** {@return the key of a party} One object for all that name it. */
    NodeKey key(int place) {
        return keys.at(place);
    }

    /** Takes an edge in; its parties may come later. */
    void add(Edge edge) {
        add(edge, place(edge.from()), place(edge.to()));
    }

    /** Takes an edge in between the parties of those numbers, which may come later. */
    void add(Edge edge, int start, int end) {
        if (edgeCount == edges.length) {
            edges = Arrays.copyOf(edges, 2 * edgeCount);
            from = Arrays.copyOf(from, 2 * edgeCount);
            to = Arrays.copyOf(to, 2 * edgeCount);
        }
        from[edgeCount] = start;
        to[edgeCount] = end;
        edges[edgeCount++] = edge;
    }

    /** @throws IllegalArgumentException if a party of that key is here */
    void add(Node node) {
        add(node, place(node.key()));
    }

    /**
     * Takes in the party of that number.
     *
     * @throws IllegalArgumentException if it is here
     */
    void add(Node node, int place) {
        if (place >= nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * place);
        }
        if (nodes[place] != null) {
            throw new IllegalArgumentException("Two parties of the network have the key " + node.key() + ".");
        }
        nodes[place] = node;
    }

    /**
     * {@return the network of all that was added}
     *
     * @param sortedFindings each once
     * @throws IllegalArgumentException if an edge names a party that was not added
     */
    Network network(LocalDate asOf, List<Finding> sortedFindings) {
        int size = keys.size();
        String[] texts = new String[size];
        for (int place = 0; place < size; place++) {
            texts[place] = keys.at(place).value();
        }
        nodes = Arrays.copyOf(nodes, size);
        int[] order = KeySort.order(texts);
        Node[] sorted = new Node[size];
        int[] rank = new int[size];
        for (int i = 0; i < size; i++) {
            rank[order[i]] = i;
            Node node = nodes[order[i]];
            if (node == null) {
                throw new IllegalArgumentException(
                        "An edge names the party " + keys.at(order[i]) + ", which is not in the network.");
            }
            sorted[i] = node;
        }
        for (int edge = 0; edge < edgeCount; edge++) {
            from[edge] = rank[from[edge]];
            to[edge] = rank[to[edge]];
        }
        int[] first = new int[edgeCount];
        Arrays.setAll(first, edge -> edge);
        take(counted(from, counted(to, first)));
        joinAlike();
        return Network.ofSorted(asOf, sorted, edges, sortedFindings, Adjacency.of(size, from, to));
    }

    /** {@return the same edges in the order of their ends; of one end in the order they came in} */
    private int[] counted(int[] ends, int[] order) {
        int[] start = new int[keys.size() + 1];
        for (int edge = 0; edge < edgeCount; edge++) {
            start[ends[edge] + 1]++;
        }
        for (int place = 0; place < keys.size(); place++) {
            start[place + 1] += start[place];
        }
        int[] result = new int[edgeCount];
        for (int edge : order) {
            result[start[ends[edge]]++] = edge;
        }
        return result;
    }

    private void take(int[] order) {
        Edge[] taken = new Edge[edgeCount];
        int[] takenFrom = new int[edgeCount];
        int[] takenTo = new int[edgeCount];
        for (int i = 0; i < edgeCount; i++) {
            taken[i] = edges[order[i]];
            takenFrom[i] = from[order[i]];
            takenTo[i] = to[order[i]];
        }
        edges = taken;
        from = takenFrom;
        to = takenTo;
    }

    /** Of edges between the same two parties, those that state the same become one with the origins of all. */
    private void joinAlike() {
        int kept = 0;
        int start = 0;
        while (start < edgeCount) {
            int end = start + 1;
            while (end < edgeCount && from[end] == from[start] && to[end] == to[start]) {
                end++;
            }
            sort(start, end);
            int group = kept;
            for (int i = start; i < end; i++) {
                if (kept > group && EdgeContent.ORDER.compare(edges[kept - 1], edges[i]) == 0) {
                    edges[kept - 1] = joined(edges[kept - 1], edges[i]);
                } else {
                    from[kept] = from[i];
                    to[kept] = to[i];
                    edges[kept++] = edges[i];
                }
            }
            start = end;
        }
        edgeCount = kept;
        edges = Arrays.copyOf(edges, kept);
        from = Arrays.copyOf(from, kept);
        to = Arrays.copyOf(to, kept);
    }

    private void sort(int start, int end) {
        if (end - start > 2) {
            Arrays.sort(edges, start, end, EdgeContent.ORDER);
        } else if (end - start == 2 && EdgeContent.ORDER.compare(edges[start], edges[start + 1]) > 0) {
            Edge first = edges[start];
            edges[start] = edges[start + 1];
            edges[start + 1] = first;
        }
    }

    private static Edge joined(Edge one, Edge other) {
        if (one.provenance().equals(other.provenance())) {
            return one;
        }
        TreeSet<Provenance> origins = new TreeSet<>(one.provenance());
        origins.addAll(other.provenance());
        return StatedEdge.withOrigins(one, origins);
    }
}
