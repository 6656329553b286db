package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
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
        for (AgencyCompanyId record : List.of(decision.one(), decision.other())) {
            byRecord.computeIfAbsent(IdentityDecision.identifier(record), none -> new TreeSet<>())
                    .add(decision);
        }
    }

    void remove(AgencyCompanyId one, AgencyCompanyId other) {
        about(one, other).ifPresent(decision -> {
            for (AgencyCompanyId record : List.of(one, other)) {
                Identifier identifier = IdentityDecision.identifier(record);
                Set<IdentityDecision> left = new TreeSet<>(about(identifier));
                left.remove(decision);
                if (left.isEmpty()) {
                    byRecord.remove(identifier);
                } else {
                    byRecord.put(identifier, left);
                }
            }
        });
    }

    private Optional<IdentityDecision> about(AgencyCompanyId one, AgencyCompanyId other) {
        Identifier record = IdentityDecision.identifier(one);
        Identifier partner = IdentityDecision.identifier(other);
        return about(record).stream()
                .filter(decision -> decision.partnerOf(record).equals(partner))
                .findFirst();
    }

    /** {@return all of them, each once for either record} */
    Collection<IdentityDecision> all() {
        return byRecord.values().stream().flatMap(Set::stream).toList();
    }

    /** {@return the decisions about a record, in order} */
    Set<IdentityDecision> about(Identifier record) {
        return byRecord.getOrDefault(record, Set.of());
    }

    /** {@return whether somebody decided that two of these records are two companies} */
    boolean keepApart(Set<Identifier> some, Set<Identifier> others) {
        for (Identifier record : some) {
            for (IdentityDecision decision : about(record)) {
                if (decision.ruling() == IdentityDecision.Ruling.TWO_COMPANIES
                        && others.contains(decision.partnerOf(record))) {
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
