package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * Where a row stands in a list.
 *
 * @param values one for each column of the sort; an empty one comes last
 * @param id tells rows apart that are equal in all columns
 */
record RowKey(List<Optional<SortValue>> values, CustomerId id) {
    RowKey {
        values = List.copyOf(values);
    }
}
