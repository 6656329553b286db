package io.creditkit.customer.storage;

import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.RowKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lists customers: filtered, sorted, counted. Which rows those are, and in which order, is the query's to say, so it is the same
 * in every storage. What this unit of work wrote is seen. Every method may throw
 * {@link io.creditkit.customer.search.UnsupportedQueryException} for what the storage can't do, and then has done nothing.
 */
public interface ListStore {
    /** The most rows that one page holds. */
    int MAX_PAGE = 20_000;

    /** The most rows that a page can leave out. */
    int MAX_OFFSET = 10_000;

    /**
     * Makes ready some of the customers that were stored before this storage could list or suggest: a bounded number of them,
     * so that a unit of work stays short. Until none is left, lists and suggestions are not right.
     *
     * @return whether some may be left; false when all are ready, as in most cases
     */
    boolean refresh();

    /**
     * {@return rows of the list, in order}
     *
     * @param after begin behind this place, whether or not a row is there still; empty begins at the first
     * @param offset how many rows to leave out before, 0 to {@value #MAX_OFFSET}
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the offset or the limit is outside its range
     */
    List<RowKey> page(ListQuery query, Optional<RowKey> after, int offset, int limit);

    /**
     * Hands over every row of the list, in order. Rows that are added or moved meanwhile may come twice or not at all, unless the unit of
     * work is one of {@link Storage#inSnapshot}. The default reads page behind page.
     */
    default void forEach(ListQuery query, Consumer<RowKey> consumer) {
        Optional<RowKey> after = Optional.empty();
        List<RowKey> keys;
        do {
            keys = page(query, after, 0, MAX_PAGE);
            keys.forEach(consumer);
            after = keys.isEmpty() ? after : Optional.of(keys.get(keys.size() - 1));
        } while (keys.size() == MAX_PAGE);
    }

    /** {@return how many rows the list has} */
    long count(ListQuery query);

    /** {@return how many rows come behind that place} */
    long countBehind(ListQuery query, RowKey place);

    /** {@return how many rows have each value of a field; those without a value under empty} */
    Map<Optional<FieldValue>, Long> spread(ListQuery query, Field field);

    /**
     * For storages: refuses what is outside its range.
     *
     * @throws IllegalArgumentException if it is
     */
    static void requirePage(int offset, int limit) {
        if (limit < 1 || limit > MAX_PAGE || offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " rows behind 0 to " + MAX_OFFSET
                    + " others, but " + limit + " behind " + offset + " were asked for.");
        }
    }
}
