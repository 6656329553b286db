package io.creditkit.customer.storage.memory;

import io.creditkit.customer.search.SearchToken;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has which beginning of a word, for the beginnings that were asked lately and that many have: a bit for each customer, kept
 * right while customers change. Not thread-safe.
 */
final class MarkedCustomers {
    /** So many are kept at most: together 64 bytes for each customer. */
    static final int MOST = 512;

    private record Key(Set<Integer> places, String beginning) {}

    private final Map<Key, BitSet> lately = new LinkedHashMap<>(16, 0.75f, true);

    Optional<BitSet> of(Set<Integer> places, String beginning) {
        return Optional.ofNullable(lately.get(new Key(places, beginning)));
    }

    void keep(Set<Integer> places, String beginning, BitSet customers) {
        lately.put(new Key(places, beginning), customers);
        if (lately.size() > MOST) {
            lately.remove(lately.keySet().iterator().next());
        }
    }

    void set(int ordinal, List<SearchToken> tokens) {
        lately.forEach((key, customers) -> customers.set(ordinal, has(tokens, key)));
    }

    private static boolean has(List<SearchToken> tokens, Key key) {
        for (SearchToken token : tokens) {
            if (token.text().startsWith(key.beginning()) && key.places().contains(token.place())) {
                return true;
            }
        }
        return false;
    }
}
