package io.creditkit.graph.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * Folds what hangs on one node only into a box around that node: users into their customer, customers and directors into
 * their company, then companies without further relations into their one neighbour. What stays is the core, to be layered.
 */
final class LeafFolding {
    private static final int ATTACHMENT_ROUNDS = 2;

    private final Drawing drawing;
    private final List<TreeSet<Integer>> neighbours = new ArrayList<>();
    private final List<TreeSet<Integer>> above = new ArrayList<>();
    private final List<List<Box>> foldedAbove = new ArrayList<>();
    private final List<List<Box>> foldedBelow = new ArrayList<>();
    private final boolean[] folded;

    LeafFolding(Drawing drawing) {
        this.drawing = drawing;
        folded = new boolean[drawing.nodeCount()];
        for (int i = 0; i < drawing.nodeCount(); i++) {
            neighbours.add(new TreeSet<>());
            above.add(new TreeSet<>());
            foldedAbove.add(new ArrayList<>());
            foldedBelow.add(new ArrayList<>());
        }
        for (int edge = 0; edge < drawing.upper().length; edge++) {
            int upper = drawing.upper()[edge];
            int lower = drawing.lower()[edge];
            if (upper != lower) {
                neighbours.get(upper).add(lower);
                neighbours.get(lower).add(upper);
                above.get(lower).add(upper);
            }
        }
        for (int round = 0; round < ATTACHMENT_ROUNDS; round++) {
            fold(Leaves.ATTACHED);
        }
        fold(Leaves.ALL);
    }

    private enum Leaves {
        ATTACHED,
        ALL
    }

    private void fold(Leaves which) {
        List<Integer> leaves = new ArrayList<>();
        for (int node = 0; node < folded.length; node++) {
            if (!folded[node]
                    && neighbours.get(node).size() == 1
                    && (which == Leaves.ALL || drawing.attached()[node])) {
                leaves.add(node);
            }
        }
        for (int leaf : leaves) {
            Iterator<Integer> holder = neighbours.get(leaf).iterator();
            // Of two nodes that have only each other, the first is folded and the second stays.
            if (holder.hasNext()) {
                foldInto(leaf, holder.next());
            }
        }
    }

    private void foldInto(int leaf, int holder) {
        folded[leaf] = true;
        neighbours.get(holder).remove(leaf);
        List<List<Box>> side = above.get(holder).contains(leaf) ? foldedAbove : foldedBelow;
        side.get(holder).add(box(leaf));
    }

    /** {@return the node with all that was folded into it} */
    Box box(int node) {
        return Box.around(node, foldedAbove.get(node), foldedBelow.get(node));
    }

    /** {@return whether the node lies in another one's box} */
    boolean isFolded(int node) {
        return folded[node];
    }
}
