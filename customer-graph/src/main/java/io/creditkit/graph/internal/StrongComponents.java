package io.creditkit.graph.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Not for hosts: the strongly connected components of a directed graph, by Tarjan's algorithm (1972) with an explicit stack.
 * Time and space grow with nodes and arcs.
 */
public final class StrongComponents {
    private final int[][] targets;
    private final int[] order;
    private final int[] low;
    private final int[] nextArc;
    private final boolean[] open;
    private final int[] pending;
    private final int[] path;
    private final List<int[]> components = new ArrayList<>();
    private int visited;
    private int pendingSize;

    private StrongComponents(int[][] targets) {
        this.targets = targets;
        int size = targets.length;
        order = new int[size];
        low = new int[size];
        nextArc = new int[size];
        open = new boolean[size];
        pending = new int[size];
        path = new int[size];
    }

    /**
     * {@return the components, each before those it can be reached from: every arc leads into its own or an earlier one}
     *
     * @param targets for each node the nodes its arcs lead to
     */
    public static List<int[]> of(int[][] targets) {
        StrongComponents search = new StrongComponents(targets);
        for (int node = 0; node < targets.length; node++) {
            if (search.order[node] == 0) {
                search.explore(node);
            }
        }
        return search.components;
    }

    private void explore(int root) {
        int depth = 0;
        path[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (nextArc[node] < targets[node].length) {
                int target = targets[node][nextArc[node]++];
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
        open[node] = true;
        pending[pendingSize++] = node;
    }

    private void close(int head) {
        int start = pendingSize - 1;
        while (pending[start] != head) {
            start--;
        }
        int[] members = Arrays.copyOfRange(pending, start, pendingSize);
        for (int member : members) {
            open[member] = false;
        }
        pendingSize = start;
        Arrays.sort(members);
        components.add(members);
    }
}
