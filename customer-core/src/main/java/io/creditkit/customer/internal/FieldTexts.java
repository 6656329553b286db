package io.creditkit.customer.internal;

import io.creditkit.customer.audit.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Not for hosts: the fields of a kind of value with their canonical text forms, so that two values can be told apart field by
 * field. Fields that the house stamps itself (version, moment of the change, who changed it) are left out: the audit entry
 * has them.
 *
 * @param <T> the kind of value
 */
public final class FieldTexts<T> {
    private final Map<String, Function<T, Optional<String>>> readers = new LinkedHashMap<>();
    private final Map<String, Function<T, Map<String, String>>> maps = new LinkedHashMap<>();

    /** Adds a field that always has a value. */
    public FieldTexts<T> field(String key, Function<T, ?> reader) {
        readers.put(key, value -> Optional.of(String.valueOf(reader.apply(value))));
        return this;
    }

    /** Adds a field that may have none. */
    public FieldTexts<T> optional(String key, Function<T, ? extends Optional<?>> reader) {
        readers.put(key, value -> reader.apply(value).map(String::valueOf));
        return this;
    }

    /** Adds fields of which each value may have others: the keys are those of the map behind this beginning. */
    public FieldTexts<T> each(String beginning, Function<T, Map<String, String>> reader) {
        maps.put(beginning, reader);
        return this;
    }

    /** {@return the keys of the fields, in the order they were added} */
    public List<String> keys() {
        return List.copyOf(readers.keySet());
    }

    /** {@return the fields in which two values differ; of a value that was not or is no more, all fields it has} */
    public List<FieldChange> between(Optional<T> before, Optional<T> after) {
        List<FieldChange> changes = new ArrayList<>();
        readers.forEach((key, reader) -> {
            Optional<String> old = before.flatMap(reader);
            Optional<String> now = after.flatMap(reader);
            if (!old.equals(now)) {
                changes.add(new FieldChange(key, old, now));
            }
        });
        maps.forEach((beginning, reader) -> {
            Map<String, String> old = before.map(reader).orElse(Map.of());
            Map<String, String> now = after.map(reader).orElse(Map.of());
            Set<String> keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                Optional<String> was = Optional.ofNullable(old.get(key));
                Optional<String> is = Optional.ofNullable(now.get(key));
                if (!was.equals(is)) {
                    changes.add(new FieldChange(beginning + key, was, is));
                }
            }
        });
        return List.copyOf(changes);
    }
}
