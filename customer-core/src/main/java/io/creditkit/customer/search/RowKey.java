package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * Where a row stands in a list. For storages. Immutable.
 *
 * @param values one for each column of the sort, an empty one coming last in both directions; and then the number, which tells
 *     apart the rows that are equal in all columns
 * @param id whose row it is
 */
public record RowKey(List<Optional<SortValue>> values, CustomerId id) {
    public RowKey {
        values = List.copyOf(values);
    }
}
