package io.creditkit.graph.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Layers of a connected graph: owners above what they own (longest way from the top, rings on one layer), and within a layer
 * in an order that few edges cross (barycentre sweeps, after Sugiyama, Tagawa and Toda, 1981).
 */
final class Layers {
    private static final int SWEEPS = 10;

    private final int[][] up;
    private final int[][] down;
    private final int[] layer;
    private final List<List<Integer>> rows = new ArrayList<>();

    /**
     * Orders the graph.
     *
     * @param down for each node those below it
     * @param up for each node those above it
     */
    Layers(int[][] down, int[][] up) {
        this.down = down;
        this.up = up;
        this.layer = new int[down.length];
        assign();
        lowerTops();
        for (int node = 0; node < layer.length; node++) {
            while (rows.size() <= layer[node]) {
                rows.add(new ArrayList<>());
            }
            rows.get(layer[node]).add(node);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(sweep % 2 == 0 ? up : down);
        }
    }

    /** {@return the nodes of each layer from left to right, top layer first} */
    List<List<Integer>> rows() {
        return rows;
    }

    private void assign() {
        List<int[]> components = StrongComponents.of(down);
        int[] componentOf = new int[layer.length];
        int[] depth = new int[components.size()];
        for (int c = 0; c < components.size(); c++) {
            for (int member : components.get(c)) {
                componentOf[member] = c;
            }
        }
        for (int c = components.size() - 1; c >= 0; c--) {
            for (int member : components.get(c)) {
                layer[member] = depth[c];
                for (int below : down[member]) {
                    if (componentOf[below] != c) {
                        depth[componentOf[below]] = Math.max(depth[componentOf[below]], depth[c] + 1);
                    }
                }
            }
        }
    }

    /** A top node whose nearest lower one is far down goes down to it, so that its edges are short. */
    private void lowerTops() {
        for (int node = 0; node < layer.length; node++) {
            if (up[node].length == 0 && down[node].length > 0) {
                int nearest = Arrays.stream(down[node])
                        .map(below -> layer[below])
                        .min()
                        .orElse(1);
                layer[node] = Math.max(0, nearest - 1);
            }
        }
    }

    private void sweep(int[][] towards) {
        double[] place = new double[layer.length];
        for (List<Integer> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                place[row.get(i)] = (i + 0.5) / row.size();
            }
        }
        boolean fromTop = towards == up;
        for (int i = 0; i < rows.size(); i++) {
            List<Integer> row = rows.get(fromTop ? i : rows.size() - 1 - i);
            double[] wanted = new double[row.size()];
            for (int j = 0; j < wanted.length; j++) {
                int node = row.get(j);
                wanted[j] = Arrays.stream(towards[node])
                        .mapToDouble(other -> place[other])
                        .average()
                        .orElse(place[node]);
            }
            List<Integer> order = new ArrayList<>();
            for (int j = 0; j < wanted.length; j++) {
                order.add(j);
            }
            order.sort(Comparator.comparingDouble(j -> wanted[j]));
            List<Integer> sorted = order.stream().map(row::get).toList();
            for (int j = 0; j < wanted.length; j++) {
                row.set(j, sorted.get(j));
                place[sorted.get(j)] = (j + 0.5) / wanted.length;
            }
        }
    }
}
