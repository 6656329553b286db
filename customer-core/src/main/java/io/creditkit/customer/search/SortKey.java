package io.creditkit.customer.search;

/**
 * One column that a list is sorted by.
 *
 * @param field any field that is {@linkplain Field#isSortable() sortable}
 * @param direction which way; customers without a value come last in both
 */
public record SortKey(Field field, Direction direction) {
    public SortKey {
        if (!field.isSortable()) {
            throw new IllegalArgumentException("No list can be sorted by the field '" + field.key() + "'.");
        }
    }

    /** Which way a column is sorted. */
    public enum Direction {
        /** Least, earliest, first in the alphabet, or best, first. */
        ASCENDING,
        /** The other way round. */
        DESCENDING
    }

    /** {@return least first} */
    public static SortKey ascending(Field field) {
        return new SortKey(field, Direction.ASCENDING);
    }

    /** {@return greatest first} */
    public static SortKey descending(Field field) {
        return new SortKey(field, Direction.DESCENDING);
    }
}
