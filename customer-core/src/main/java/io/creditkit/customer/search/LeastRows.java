package io.creditkit.customer.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first rows of many, however they come. */
final class LeastRows<T> {
    private final RowOrder order;
    private final int size;
    private final PriorityQueue<Placed<T>> greatestFirst;

    /** A row and where it stands. */
    record Placed<T>(RowKey key, T row) {}

    LeastRows(RowOrder order, int size) {
        this.order = order;
        this.size = size;
        this.greatestFirst = new PriorityQueue<>(
                Comparator.<Placed<T>, RowKey>comparing(Placed::key, order).reversed());
    }

    void offer(RowKey key, T row) {
        if (greatestFirst.size() < size) {
            greatestFirst.add(new Placed<>(key, row));
        } else if (order.compare(key, greatestFirst.element().key()) < 0) {
            greatestFirst.remove();
            greatestFirst.add(new Placed<>(key, row));
        }
    }

    List<Placed<T>> inOrder() {
        return greatestFirst.stream()
                .sorted(Comparator.comparing(Placed::key, order))
                .toList();
    }
}
