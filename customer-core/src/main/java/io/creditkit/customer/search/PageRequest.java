package io.creditkit.customer.search;

import java.util.Optional;

/**
 * Which part of a list.
 *
 * @param size how many rows at most, 1 to {@value #MAX_SIZE}
 * @param offset how many rows to leave out before, 0 to {@value #MAX_OFFSET}; 0 with a cursor
 * @param after the place to go on behind; it stays right while rows are added before it, and costs the same however far
 */
public record PageRequest(int size, int offset, Optional<ListCursor> after) {
    /** The most rows of a page. */
    public static final int MAX_SIZE = 500;

    /** The farthest a list can be leafed by offset. */
    public static final int MAX_OFFSET = 10_000;

    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_SIZE + " rows, not " + size + ".");
        }
        if (offset < 0 || offset > MAX_OFFSET || (offset > 0 && after.isPresent())) {
            throw new IllegalArgumentException("A page begins at an offset of 0 to " + MAX_OFFSET
                    + ", or behind a place in the list; not at offset " + offset
                    + ". Go farther with the page's own cursor.");
        }
    }

    /** {@return the first rows} */
    public static PageRequest first(int size) {
        return new PageRequest(size, 0, Optional.empty());
    }

    /** {@return rows after so many others} */
    public static PageRequest at(int offset, int size) {
        return new PageRequest(size, offset, Optional.empty());
    }

    /** {@return rows behind a place that an earlier page named} */
    public static PageRequest after(ListCursor cursor, int size) {
        return new PageRequest(size, 0, Optional.of(cursor));
    }
}
