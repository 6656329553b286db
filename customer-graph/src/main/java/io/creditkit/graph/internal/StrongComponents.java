package io.creditkit.graph.internal;

import io.creditkit.graph.Adjacency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Not for hosts: the strongly connected components of a directed graph, by Tarjan's algorithm (1972) with an explicit stack.
 * Time and space grow with nodes and arcs.
 */
public final class StrongComponents {
    private final int[] rowStart;
    private final int[] targets;
    private final int[] order;
    private final int[] low;
    private final int[] nextArc;
    private final boolean[] open;
    private final int[] pending;
    private final int[] path;
    private final int[] members;
    private final IntList starts = new IntList();
    private int closed;
    private int visited;
    private int pendingSize;

    /** The components one after the other, in flat arrays: no object for each of millions that are alone. */
    public static final class Grouped {
        private final int[] members;
        private final IntList starts;

        private Grouped(int[] members, IntList starts) {
            this.members = members;
            this.starts = starts;
        }

        /** {@return how many components there are} */
        public int count() {
            return starts.size() - 1;
        }

        /** {@return the place of the first member of a component; it ends where the next one starts} */
        public int start(int component) {
            return starts.get(component);
        }

        /** {@return the node at a place} */
        public int member(int place) {
            return members[place];
        }

        /** {@return the members of a component in order of their numbers} */
        public int[] members(int component) {
            return Arrays.copyOfRange(members, start(component), start(component + 1));
        }

        private List<int[]> toList() {
            List<int[]> all = new ArrayList<>(count());
            for (int component = 0; component < count(); component++) {
                all.add(members(component));
            }
            return all;
        }
    }

    private StrongComponents(int[] rowStart, int[] targets) {
        this.rowStart = rowStart;
        this.targets = targets;
        int size = rowStart.length - 1;
        order = new int[size];
        low = new int[size];
        nextArc = new int[size];
        open = new boolean[size];
        pending = new int[size];
        path = new int[size];
        members = new int[size];
        starts.add(0);
    }

    /**
     * {@return the components, each before those it can be reached from: every arc leads into its own or an earlier one}
     *
     * @param targets for each node the nodes its arcs lead to
     */
    public static List<int[]> of(int[][] targets) {
        int[] rowStart = new int[targets.length + 1];
        for (int node = 0; node < targets.length; node++) {
            rowStart[node + 1] = rowStart[node] + targets[node].length;
        }
        int[] flat = new int[rowStart[targets.length]];
        for (int node = 0; node < targets.length; node++) {
            System.arraycopy(targets[node], 0, flat, rowStart[node], targets[node].length);
        }
        return new StrongComponents(rowStart, flat).search().toList();
    }

    /**
     * {@return the components of a whole shape, in the same order}
     *
     * @param counts which edges, by number, are walked along, from their start to their end
     */
    public static List<int[]> of(Adjacency shape, IntPredicate counts) {
        int[] rowStart = new int[shape.nodeCount() + 1];
        int[] flat = new int[shape.edgeCount()];
        int filled = 0;
        for (int node = 0; node < shape.nodeCount(); node++) {
            for (int i = 0; i < shape.outDegree(node); i++) {
                int edge = shape.outEdge(node, i);
                if (counts.test(edge)) {
                    flat[filled++] = shape.to(edge);
                }
            }
            rowStart[node + 1] = filled;
        }
        return new StrongComponents(rowStart, flat).search().toList();
    }

    /**
     * {@return the components in the same order}
     *
     * @param rowStart for each node where its targets start, and at last how many there are
     * @param targets the nodes that arcs lead to
     */
    public static Grouped grouped(int[] rowStart, int[] targets) {
        return new StrongComponents(rowStart, targets).search();
    }

    private Grouped search() {
        for (int node = 0; node < order.length; node++) {
            if (order[node] == 0) {
                explore(node);
            }
        }
        return new Grouped(members, starts);
    }

    private void explore(int root) {
        int depth = 0;
        path[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (nextArc[node] < rowStart[node + 1]) {
                int target = targets[nextArc[node]++];
                if (order[target] == 0) {
                    enter(target);
                    path[++depth] = target;
                } else if (open[target]) {
                    low[node] = Math.min(low[node], order[target]);
                }
            } else {
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
                if (low[node] == order[node]) {
                    close(node);
                }
            }
        }
    }

    private void enter(int node) {
        order[node] = ++visited;
        low[node] = visited;
        nextArc[node] = rowStart[node];
        open[node] = true;
        pending[pendingSize++] = node;
    }

    private void close(int head) {
        int start = pendingSize - 1;
        while (pending[start] != head) {
            start--;
        }
        int first = closed;
        for (int i = start; i < pendingSize; i++) {
            open[pending[i]] = false;
            members[closed++] = pending[i];
        }
        pendingSize = start;
        if (closed - first > 1) {
            Arrays.sort(members, first, closed);
        }
        starts.add(closed);
    }
}
