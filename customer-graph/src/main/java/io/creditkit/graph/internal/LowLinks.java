package io.creditkit.graph.internal;

import io.creditkit.graph.Adjacency;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Not for hosts: cut points and bridges of a graph whose direction doesn't count, by depth-first low links with an explicit
 * stack. Parallel edges are told apart by their numbers, loops are passed over. Time and space are linear.
 */
public final class LowLinks {
    private static final int NONE = -1;

    private final Adjacency shape;
    private final IntPredicate counts;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final int[] arrivedBy;
    private final int[] path;
    private final BitSet cutPoints = new BitSet();
    private final BitSet bridges = new BitSet();
    private int visited;

    private LowLinks(Adjacency shape, IntPredicate counts) {
        this.shape = shape;
        this.counts = counts;
        int size = shape.nodeCount();
        order = new int[size];
        low = new int[size];
        next = new int[size];
        arrivedBy = new int[size];
        path = new int[size];
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

    private void explore(int root) {
        int depth = 0;
        int branches = 0;
        path[0] = root;
        enter(root, NONE);
        while (depth >= 0) {
            int node = path[depth];
            if (next[node] < shape.degree(node)) {
                int edge = shape.edge(node, next[node]++);
                int other = shape.opposite(edge, node);
                if (edge == arrivedBy[node] || other == node || !counts.test(edge)) {
                    continue;
                }
                if (order[other] == 0) {
                    enter(other, edge);
                    path[++depth] = other;
                } else {
                    low[node] = Math.min(low[node], order[other]);
                }
            } else if (--depth >= 0) {
                branches += leave(node, path[depth], root);
            }
        }
        if (branches > 1) {
            cutPoints.set(root);
        }
    }

    private void enter(int node, int edge) {
        order[node] = ++visited;
        low[node] = visited;
        arrivedBy[node] = edge;
    }

    /** Hands the low link of a finished node to the one before it; {@return 1 if that one is the root, else 0} */
    private int leave(int node, int before, int root) {
        low[before] = Math.min(low[before], low[node]);
        if (low[node] > order[before]) {
            bridges.set(arrivedBy[node]);
        }
        if (before != root && low[node] >= order[before]) {
            cutPoints.set(before);
        }
        return before == root ? 1 : 0;
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
