package io.creditkit.graph.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Not for hosts: where to draw each node. Connected parts are laid out each for itself, in layers with owners above what they
 * own, and packed on shelves, largest first. Whole numbers throughout and no chance: the same network gives the same places.
 */
public final class Layout {
    private static final int PART_GAP = 70;
    private static final double PAGE_WIDE = 1.8;

    private final int[] x;
    private final int[] y;

    private Layout(int size) {
        x = new int[size];
        y = new int[size];
    }

    /** {@return the layout of that drawing} */
    public static Layout of(Drawing drawing) {
        LeafFolding folding = new LeafFolding(drawing);
        Map<Integer, List<Integer>> parts = parts(drawing, folding);
        Map<Integer, List<int[]>> arcs = new HashMap<>();
        UnionFind sets = connected(drawing);
        for (int edge = 0; edge < drawing.upper().length; edge++) {
            int upper = drawing.upper()[edge];
            int lower = drawing.lower()[edge];
            if (upper != lower && !folding.isFolded(upper) && !folding.isFolded(lower)) {
                arcs.computeIfAbsent(sets.find(upper), none -> new ArrayList<>())
                        .add(new int[] {upper, lower});
            }
        }
        List<Box> placed = new ArrayList<>();
        parts.forEach((set, core) -> placed.add(part(core, arcs.getOrDefault(set, List.of()), folding)));
        placed.sort(Comparator.comparingInt((Box box) -> -box.height()).thenComparingInt(box -> -box.width()));
        Layout layout = new Layout(drawing.nodeCount());
        for (int[] place : Box.rows(placed, PART_GAP, PAGE_WIDE).places()) {
            layout.x[place[0]] = place[1];
            layout.y[place[0]] = place[2];
        }
        return layout;
    }

    private static UnionFind connected(Drawing drawing) {
        UnionFind sets = new UnionFind(drawing.nodeCount());
        for (int edge = 0; edge < drawing.upper().length; edge++) {
            sets.union(drawing.upper()[edge], drawing.lower()[edge]);
        }
        return sets;
    }

    private static Map<Integer, List<Integer>> parts(Drawing drawing, LeafFolding folding) {
        UnionFind sets = connected(drawing);
        TreeMap<Integer, List<Integer>> parts = new TreeMap<>();
        for (int node = 0; node < drawing.nodeCount(); node++) {
            if (!folding.isFolded(node)) {
                parts.computeIfAbsent(sets.find(node), none -> new ArrayList<>())
                        .add(node);
            }
        }
        return parts;
    }

    private static Box part(List<Integer> core, List<int[]> arcs, LeafFolding folding) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        List<TreeSet<Integer>> down = new ArrayList<>();
        List<TreeSet<Integer>> up = new ArrayList<>();
        for (int node : core) {
            numbers.put(node, boxes.size());
            boxes.add(folding.box(node));
            down.add(new TreeSet<>());
            up.add(new TreeSet<>());
        }
        for (int[] arc : arcs) {
            int upper = numbers.getOrDefault(arc[0], 0);
            int lower = numbers.getOrDefault(arc[1], 0);
            down.get(upper).add(lower);
            up.get(lower).add(upper);
        }
        return LayeredPlacement.place(boxes, arrays(down), arrays(up));
    }

    private static int[][] arrays(List<? extends Set<Integer>> sets) {
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** {@return the node's distance from the left} */
    public int x(int node) {
        return x[node];
    }

    /** {@return the node's distance from the top} */
    public int y(int node) {
        return y[node];
    }
}
