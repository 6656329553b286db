package io.creditkit.customer.storage.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first letters of the words of each place, and the second ones after each: there are few, and to find them among the tokens
 * takes a search for each. A letter that was there once stays. Not thread-safe.
 */
final class FirstLetters {
    /** At this key the first ones; at a letter those that follow it. */
    private static final int FIRST = -1;

    private record Before(int place, int letter) {}

    private final Map<Before, TreeSet<Integer>> letters = new HashMap<>();

    /** At a letter those that stand before it at the beginning of a word. */
    private final Map<Before, TreeSet<Integer>> firstBefore = new HashMap<>();

    void add(int place, String token) {
        int first = token.codePointAt(0);
        add(new Before(place, FIRST), first);
        int second = Character.charCount(first);
        if (token.length() > second) {
            int next = token.codePointAt(second);
            add(new Before(place, first), next);
            firstBefore
                    .computeIfAbsent(new Before(place, next), none -> new TreeSet<>())
                    .add(first);
        }
    }

    private void add(Before before, int letter) {
        letters.computeIfAbsent(before, none -> new TreeSet<>()).add(letter);
    }

    /** {@return the first letters of a place that are followed by this one, in order} */
    Set<Integer> firstBefore(int place, int second) {
        return firstBefore.getOrDefault(new Before(place, second), new TreeSet<>());
    }

    /** {@return the first letters of a place in order} */
    Set<Integer> first(int place) {
        return letters.getOrDefault(new Before(place, FIRST), new TreeSet<>());
    }

    /** {@return the letters that follow a first one, in order} */
    Set<Integer> second(int place, int first) {
        return letters.getOrDefault(new Before(place, first), new TreeSet<>());
    }
}
