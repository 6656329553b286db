package io.creditkit.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The records of persons that somebody decided about, by the numbers of the sets they are in. A set that was joined to another keeps its own. */
final class DecidedRecords {
    private final Map<Integer, Set<Identifier>> bySet = new HashMap<>();
    private final IdentityDecisions decisions;

    DecidedRecords(IdentityDecisions decisions) {
        this.decisions = decisions;
    }

    void add(int set, Identifier record) {
        bySet.computeIfAbsent(set, none -> new TreeSet<>()).add(record);
    }

    boolean isEmpty() {
        return bySet.isEmpty();
    }

    /** {@return the numbers of all sets with such records} */
    Collection<Integer> sets() {
        return bySet.keySet();
    }

    Set<Identifier> of(int set) {
        return bySet.getOrDefault(set, Set.of());
    }

    boolean areApart(int set, int other) {
        return decisions.keepApart(of(set), of(other));
    }

    /** {@return for each of these sets those of them that it was decided not to be; one that may be each of them is missing} */
    Map<Integer, Set<Integer>> apartAmong(Collection<Integer> sets) {
        Map<Integer, Set<Integer>> apartFrom = new HashMap<>();
        for (int set : sets) {
            if (bySet.containsKey(set)) {
                for (int other : sets) {
                    if (areApart(set, other)) {
                        apartFrom.computeIfAbsent(set, none -> new HashSet<>()).add(other);
                    }
                }
            }
        }
        return apartFrom;
    }
}
