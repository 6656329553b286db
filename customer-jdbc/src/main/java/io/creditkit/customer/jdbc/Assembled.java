package io.creditkit.customer.jdbc;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values of which each stands in several rows of one answer. One statement reads them as they are at one moment; of two, the second
 * would see what others committed after the first.
 */
final class Assembled<K, B> {
    private final Map<K, B> begun = new LinkedHashMap<>();

    /** {@return the value to add that row to: the one of that key, which begins with this row if it has not begun} */
    B at(K key, Row row, Row.Reader<B> first) throws SQLException {
        Optional<B> known = Optional.ofNullable(begun.get(key));
        if (known.isPresent()) {
            return known.get();
        }
        B value = first.read(row);
        begun.put(key, value);
        return value;
    }

    /** {@return all of them, in the order in which they begin} */
    <T> List<T> all(Function<B, T> built) {
        return begun.values().stream()
                .map(value -> Session.understood(() -> built.apply(value)))
                .toList();
    }
}
