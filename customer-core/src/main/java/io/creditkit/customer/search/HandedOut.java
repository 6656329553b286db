package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose rows of a long list were handed out. One whose sort column is changed meanwhile may come up again behind its new place,
 * and is left out then. Holds the ids of all rows, but for a list of one part none.
 */
final class HandedOut {
    private final Set<CustomerId> ids = new HashSet<>();

    /** {@return those of a part of the list that were not in a part before} */
    List<RowKey> fresh(List<RowKey> part, int fullPart) {
        List<RowKey> fresh = ids.isEmpty()
                ? part
                : part.stream().filter(key -> !ids.contains(key.id())).toList();
        if (part.size() == fullPart) {
            fresh.forEach(key -> ids.add(key.id()));
        }
        return fresh;
    }
}
