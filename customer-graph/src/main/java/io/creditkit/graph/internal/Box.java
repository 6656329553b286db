package io.creditkit.graph.internal;

import java.util.ArrayList;
import java.util.List;

/** A node with what is drawn close around it: a rectangle with a place for each node in it, measured from its own corner. */
final class Box {
    static final int CELL_WIDTH = 150;
    static final int CELL_HEIGHT = 116;
    private static final int GAP = 14;
    private static final double WIDE_AROUND_A_NODE = 6;

    private final List<int[]> places = new ArrayList<>();
    private int width;
    private int height;
    private int anchorX;
    private int anchorY;

    private Box() {}

    /** {@return the node in the middle, the boxes that belong above it, and those that belong below} */
    static Box around(int node, List<Box> above, List<Box> below) {
        Box box = new Box();
        Box upper = rows(above, 0, WIDE_AROUND_A_NODE);
        Box lower = rows(below, 0, WIDE_AROUND_A_NODE);
        box.width = Math.max(CELL_WIDTH, Math.max(upper.width, lower.width));
        box.anchorX = box.width / 2;
        box.anchorY = upper.height + CELL_HEIGHT / 2;
        box.height = upper.height + CELL_HEIGHT + lower.height;
        box.take(upper, (box.width - upper.width) / 2, 0);
        box.places.add(new int[] {node, box.anchorX, box.anchorY});
        box.take(lower, (box.width - lower.width) / 2, upper.height + CELL_HEIGHT);
        return box;
    }

    /**
     * {@return the boxes side by side in as many rows as make a broad rectangle, in the given order}
     *
     * @param gap what is left free between them
     * @param wide how many times as wide as high the rectangle is to be, roughly
     */
    static Box rows(List<Box> boxes, int gap, double wide) {
        Box result = new Box();
        double area = 0;
        int widest = 0;
        for (Box box : boxes) {
            area += (double) (box.width + gap) * (box.height + gap);
            widest = Math.max(widest, box.width);
        }
        int limit = (int) Math.max(widest, Math.sqrt(area * wide));
        int x = 0;
        int y = 0;
        int rowHeight = 0;
        for (Box box : boxes) {
            if (x > 0 && x + box.width > limit) {
                y += rowHeight + gap;
                x = 0;
                rowHeight = 0;
            }
            result.take(box, x, y);
            x += box.width + gap;
            rowHeight = Math.max(rowHeight, box.height);
            result.width = Math.max(result.width, x - gap);
            result.height = y + rowHeight;
        }
        return result;
    }

    /** {@return these boxes at these corners} */
    static Box at(List<Box> boxes, int[] left, int[] top) {
        Box result = new Box();
        int minX = Integer.MAX_VALUE;
        for (int x : left) {
            minX = Math.min(minX, x);
        }
        for (int i = 0; i < left.length; i++) {
            Box box = boxes.get(i);
            result.take(box, left[i] - minX, top[i]);
            result.width = Math.max(result.width, left[i] - minX + box.width);
            result.height = Math.max(result.height, top[i] + box.height);
        }
        return result;
    }

    private void take(Box other, int x, int y) {
        for (int[] place : other.places) {
            places.add(new int[] {place[0], place[1] + x, place[2] + y});
        }
    }

    int width() {
        return width + GAP;
    }

    int height() {
        return height;
    }

    int anchorX() {
        return anchorX;
    }

    int anchorY() {
        return anchorY;
    }

    /** {@return for each node in it: its number, x and y} */
    List<int[]> places() {
        return places;
    }
}
