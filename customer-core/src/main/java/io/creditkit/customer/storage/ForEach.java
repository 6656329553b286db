package io.creditkit.customer.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a store answers for many when it has no query for many. */
final class ForEach {
    private ForEach() {}

    /** {@return the answer for each; without those for whom it is empty} */
    static <K, V> Map<K, List<V>> of(Collection<K> asked, Function<K, List<V>> query) {
        Map<K, List<V>> found = new HashMap<>();
        for (K one : asked) {
            List<V> answer = query.apply(one);
            if (!answer.isEmpty()) {
                found.put(one, answer);
            }
        }
        return found;
    }
}
