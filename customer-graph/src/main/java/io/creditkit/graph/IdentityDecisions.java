package io.creditkit.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The decisions that count, by the records they are about. */
final class IdentityDecisions {
    private final Map<Identifier, Set<IdentityDecision>> byRecord = new HashMap<>();

    /** Takes a decision in, unless a later one about the same two records is here. */
    void add(IdentityDecision decision) {
        Optional<IdentityDecision> known = about(decision.one(), decision.other());
        if (known.isPresent() && known.get().compareTo(decision) >= 0) {
            return;
        }
        remove(decision.one(), decision.other());
        for (Identifier record : List.of(decision.one(), decision.other())) {
            byRecord.computeIfAbsent(record, none -> new TreeSet<>()).add(decision);
        }
    }

    void remove(Identifier one, Identifier other) {
        about(one, other).ifPresent(decision -> {
            for (Identifier record : List.of(one, other)) {
                Set<IdentityDecision> left = new TreeSet<>(about(record));
                left.remove(decision);
                if (left.isEmpty()) {
                    byRecord.remove(record);
                } else {
                    byRecord.put(record, left);
                }
            }
        });
    }

    private Optional<IdentityDecision> about(Identifier record, Identifier partner) {
        return about(record).stream()
                .filter(decision -> decision.partnerOf(record).equals(partner))
                .findFirst();
    }

    /** {@return all of them, each once for either record} */
    Collection<IdentityDecision> all() {
        return byRecord.values().stream().flatMap(Set::stream).toList();
    }

    /** {@return whether any is about persons} */
    boolean areAboutPersons() {
        return byRecord.keySet().stream().anyMatch(record -> record.scheme() == Identifier.Scheme.PERSON);
    }

    /** {@return the decisions about a record, in order} */
    Set<IdentityDecision> about(Identifier record) {
        return byRecord.getOrDefault(record, Set.of());
    }

    /** {@return all decisions about these records, in order} */
    List<IdentityDecision> aboutAny(Collection<Identifier> records) {
        Set<IdentityDecision> all = new TreeSet<>();
        records.forEach(record -> all.addAll(about(record)));
        return List.copyOf(all);
    }

    /** {@return whether somebody decided that two of these records are not one} */
    boolean keepApart(Set<Identifier> some, Set<Identifier> others) {
        for (Identifier record : some) {
            for (IdentityDecision decision : about(record)) {
                if (!decision.ruling().joins() && others.contains(decision.partnerOf(record))) {
                    return true;
                }
            }
        }
        return false;
    }

    IdentityDecisions copy() {
        IdentityDecisions copy = new IdentityDecisions();
        byRecord.values().forEach(decisions -> decisions.forEach(copy::add));
        return copy;
    }
}
