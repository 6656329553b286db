package io.creditkit.customer.storage.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One running unit of work. Every write goes through here and leaves the step that takes it back, so that a failed unit of
 * work costs what it wrote and not a copy of everything.
 */
final class Session implements AutoCloseable {
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private boolean over;

    void requireRunning() {
        if (over) {
            throw new IllegalStateException("The unit of work is over, so its stores can't be used any more."
                    + " Do all reading and writing inside it.");
        }
    }

    void commit() {
        undo.clear();
    }

    /** Takes back whatever was not committed. */
    @Override
    public void close() {
        over = true;
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    /** What takes back a write that was made elsewhere. */
    void whenTakenBack(Runnable step) {
        undo.push(step);
    }

    <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        undo.push(before == null ? () -> map.remove(key) : () -> map.put(key, before));
    }

    <K, V> void remove(Map<K, V> map, K key) {
        V before = map.remove(key);
        if (before != null) {
            undo.push(() -> map.put(key, before));
        }
    }

    <K, V> void append(Map<K, List<V>> lists, K key, V value) {
        List<V> list = lists.computeIfAbsent(key, first -> new ArrayList<>());
        list.add(value);
        undo.push(() -> list.remove(list.size() - 1));
    }

    <K, V> void index(Map<K, Set<V>> index, K key, V member) {
        Set<V> members = index.computeIfAbsent(key, first -> new LinkedHashSet<>());
        if (members.add(member)) {
            undo.push(() -> drop(index, key, member));
        }
    }

    <K, V> void unindex(Map<K, Set<V>> index, K key, V member) {
        if (drop(index, key, member)) {
            undo.push(() ->
                    index.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(member));
        }
    }

    /** A set that is empty goes, so that nothing piles up. {@return whether it was there} */
    private static <K, V> boolean drop(Map<K, Set<V>> index, K key, V member) {
        Set<V> members = index.getOrDefault(key, Set.of());
        boolean wasThere = members.contains(member) && members.remove(member);
        if (wasThere && members.isEmpty()) {
            index.remove(key);
        }
        return wasThere;
    }
}
