package io.creditkit.creditsafe;

/**
 * Which page of a list to fetch. The provider counts some lists from 0 and some from 1; here the first page is always 0.
 *
 * <p>Keep it to resume an iteration later.
 *
 * @param index 0 for the first page
 * @param size how many items at most, 1 to 1000
 */
public record PageRequest(int index, int size) {

    /** The largest page that any list of the API gives. */
    public static final int MAXIMUM_SIZE = 1000;

    /** Refuses what is no page. */
    public PageRequest {
        if (index < 0) {
            throw new IllegalArgumentException("A page has an index of 0 or more, not " + index);
        }
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_SIZE + " items, not " + size);
        }
    }

    /** {@return the first page} */
    public static PageRequest first(int size) {
        return new PageRequest(0, size);
    }

    @Override
    public String toString() {
        return "page index " + index + ", size " + size;
    }
}
