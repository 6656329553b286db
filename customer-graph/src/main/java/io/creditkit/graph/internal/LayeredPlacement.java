package io.creditkit.graph.internal;

import java.util.ArrayList;
import java.util.List;

/** Places the boxes of a layered graph: layers under each other, too wide ones in several rows, each box near its neighbours. */
final class LayeredPlacement {
    private static final int ROUNDS = 12;
    private static final double WIDE = 2.4;
    private static final int ROW_GAP = 34;

    private final List<Box> boxes;
    private final int[][] up;
    private final int[][] down;
    private final double[] centre;
    private final List<List<Integer>> rows;

    private LayeredPlacement(List<Box> boxes, int[][] down, int[][] up) {
        this.boxes = boxes;
        this.down = down;
        this.up = up;
        this.centre = new double[boxes.size()];
        this.rows = wrapped(new Layers(down, up).rows());
    }

    /** {@return one box of them all} */
    static Box place(List<Box> boxes, int[][] down, int[][] up) {
        LayeredPlacement placement = new LayeredPlacement(boxes, down, up);
        placement.startSideBySide();
        for (int round = 0; round < ROUNDS; round++) {
            placement.pull(round % 2 == 0 ? up : down);
        }
        placement.pullBoth();
        return placement.box();
    }

    private List<List<Integer>> wrapped(List<List<Integer>> layers) {
        double area = 0;
        int widest = 0;
        for (Box box : boxes) {
            area += (double) box.width() * (box.height() + ROW_GAP);
            widest = Math.max(widest, box.width());
        }
        double limit = Math.max(widest, Math.sqrt(area * WIDE));
        List<List<Integer>> result = new ArrayList<>();
        for (List<Integer> layer : layers) {
            double total =
                    layer.stream().mapToDouble(node -> boxes.get(node).width()).sum();
            double perRow = total / Math.ceil(total / limit);
            List<Integer> row = new ArrayList<>();
            double used = 0;
            for (int node : layer) {
                if (!row.isEmpty() && used + boxes.get(node).width() / 2.0 > perRow) {
                    result.add(row);
                    row = new ArrayList<>();
                    used = 0;
                }
                row.add(node);
                used += boxes.get(node).width();
            }
            result.add(row);
        }
        return result;
    }

    private void startSideBySide() {
        for (List<Integer> row : rows) {
            double total =
                    row.stream().mapToDouble(node -> boxes.get(node).width()).sum();
            double x = -total / 2;
            for (int node : row) {
                centre[node] = x + boxes.get(node).width() / 2.0;
                x += boxes.get(node).width();
            }
        }
    }

    private void pull(int[][] towards) {
        for (List<Integer> row : rows) {
            double[] wanted = new double[row.size()];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = mean(row.get(i), towards[row.get(i)], new int[0]);
            }
            settle(row, wanted);
        }
    }

    private void pullBoth() {
        for (List<Integer> row : rows) {
            double[] wanted = new double[row.size()];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = mean(row.get(i), up[row.get(i)], down[row.get(i)]);
            }
            settle(row, wanted);
        }
    }

    private double mean(int node, int[] some, int[] more) {
        if (some.length + more.length == 0) {
            return centre[node];
        }
        double sum = 0;
        for (int other : some) {
            sum += centre[other];
        }
        for (int other : more) {
            sum += centre[other];
        }
        return sum / (some.length + more.length);
    }

    /**
     * The mean of two ways to keep boxes apart, one pushing to the right and one to the left, keeps them apart too and is close
     * to what was wanted.
     */
    private void settle(List<Integer> row, double[] wanted) {
        int size = row.size();
        double[] right = wanted.clone();
        double[] left = wanted.clone();
        for (int i = 1; i < size; i++) {
            right[i] = Math.max(right[i], right[i - 1] + distance(row.get(i - 1), row.get(i)));
        }
        for (int i = size - 2; i >= 0; i--) {
            left[i] = Math.min(left[i], left[i + 1] - distance(row.get(i), row.get(i + 1)));
        }
        for (int i = 0; i < size; i++) {
            centre[row.get(i)] = (right[i] + left[i]) / 2;
        }
    }

    private double distance(int one, int other) {
        return (boxes.get(one).width() + boxes.get(other).width()) / 2.0;
    }

    private Box box() {
        int[] left = new int[boxes.size()];
        int[] top = new int[boxes.size()];
        int y = 0;
        for (List<Integer> row : rows) {
            int over = 0;
            int under = 0;
            for (int node : row) {
                over = Math.max(over, boxes.get(node).anchorY());
                under = Math.max(
                        under, boxes.get(node).height() - boxes.get(node).anchorY());
            }
            for (int node : row) {
                left[node] = (int) Math.round(centre[node]) - boxes.get(node).anchorX();
                top[node] = y + over - boxes.get(node).anchorY();
            }
            y += over + under + ROW_GAP;
        }
        return Box.at(boxes, left, top);
    }
}
