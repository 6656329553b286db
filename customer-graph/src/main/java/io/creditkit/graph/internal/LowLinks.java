package io.creditkit.graph.internal;

import io.creditkit.graph.Adjacency;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Not for hosts: cut points and bridges of a graph whose direction doesn't count, by depth-first low links with an explicit
 * stack. Parallel edges are told apart, loops are passed over. Time and space are linear.
 */
public final class LowLinks {
    private static final int NONE = -1;

    private final Adjacency shape;
    private final IntPredicate counts;
    private final int[] rowStart;
    private final int[] neighbours;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final int[] before;
    private final BitSet arrivalPassed;
    private final BitSet cutPoints = new BitSet();
    private final BitSet bridges = new BitSet();
    private int visited;

    private LowLinks(Adjacency shape, IntPredicate counts) {
        this.shape = shape;
        this.counts = counts;
        int size = shape.nodeCount();
        rowStart = new int[size + 1];
        neighbours = neighbours();
        order = new int[size];
        low = new int[size];
        next = new int[size];
        before = new int[size];
        arrivalPassed = new BitSet(size);
    }

    /**
     * {@return the cut points and bridges}
     *
     * @param counts which edges, by number, are walked along
     */
    public static LowLinks of(Adjacency shape, IntPredicate counts) {
        LowLinks links = new LowLinks(shape, counts);
        for (int node = 0; node < shape.nodeCount(); node++) {
            if (links.order[node] == 0) {
                links.explore(node);
            }
        }
        return links;
    }

    /**
     * The other ends of the edges of each node, side by side. The search jumps about in memory, and most of its time is spent
     * waiting for it: from here it fetches one number for an edge, where edge numbers and their ends would take three.
     */
    private int[] neighbours() {
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            if (walked(edge)) {
                rowStart[shape.from(edge) + 1]++;
                rowStart[shape.to(edge) + 1]++;
            }
        }
        for (int node = 0; node < shape.nodeCount(); node++) {
            rowStart[node + 1] += rowStart[node];
        }
        int[] free = rowStart.clone();
        int[] ends = new int[rowStart[shape.nodeCount()]];
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            if (walked(edge)) {
                ends[free[shape.from(edge)]++] = shape.to(edge);
                ends[free[shape.to(edge)]++] = shape.from(edge);
            }
        }
        return ends;
    }

    private boolean walked(int edge) {
        return shape.from(edge) != shape.to(edge) && counts.test(edge);
    }

    private void explore(int root) {
        int branches = 0;
        enter(root, NONE);
        int node = root;
        while (node != NONE) {
            if (next[node] < rowStart[node + 1]) {
                int other = neighbours[next[node]++];
                if (order[other] == 0) {
                    enter(other, node);
                    node = other;
                } else if (other == before[node] && !arrivalPassed.get(node)) {
                    // The edge the node was reached by, once; a second one to the same node is a way round.
                    arrivalPassed.set(node);
                } else {
                    low[node] = Math.min(low[node], order[other]);
                }
            } else {
                if (before[node] != NONE) {
                    branches += leave(node, before[node], root);
                }
                node = before[node];
            }
        }
        if (branches > 1) {
            cutPoints.set(root);
        }
    }

    private void enter(int node, int from) {
        order[node] = ++visited;
        low[node] = visited;
        next[node] = rowStart[node];
        before[node] = from;
    }

    /** Hands the low link of a finished node to the one before it; {@return 1 if that one is the root, else 0} */
    private int leave(int node, int above, int root) {
        low[above] = Math.min(low[above], low[node]);
        if (low[node] > order[above]) {
            bridges.set(onlyEdge(node, above));
        }
        if (above != root && low[node] >= order[above]) {
            cutPoints.set(above);
        }
        return above == root ? 1 : 0;
    }

    /** A node has at most one bridge to the one before it, so that all these searches together are linear. */
    private int onlyEdge(int node, int above) {
        int place = 0;
        while (shape.opposite(shape.edge(node, place), node) != above || !counts.test(shape.edge(node, place))) {
            place++;
        }
        return shape.edge(node, place);
    }

    /** {@return whether the graph falls apart without the node} */
    public boolean isCutPoint(int node) {
        return cutPoints.get(node);
    }

    /** {@return whether the graph falls apart without the edge} */
    public boolean isBridge(int edge) {
        return bridges.get(edge);
    }
}
