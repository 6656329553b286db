package io.creditkit.graph;

import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which claims are one company. Identifiers are worked through from the strongest to the weakest, each in a fixed order, so the
 * result doesn't depend on the order of arrival:
 *
 * <ol>
 *   <li>the agency's id always joins;
 *   <li>a decision of the host joins, or keeps apart from here on;
 *   <li>a register number, then an LEI, joins unless the two sides differ in the other one: that is a finding.
 * </ol>
 *
 * <p>Claims that share neither an identifier nor a decision, not even by way of others, have no say in each other's result: they may be worked out apart.
 */
final class ClaimSets {
    private final List<Claim> claims;
    private final UnionFind sets;
    private final List<Set<Identifier>> known = new ArrayList<>();
    private final Map<Claim, NodeKey> keys = new HashMap<>();
    private final Map<NodeKey, Evidence> evidence = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final IdentityDecisions decisions;
    private final TreeMap<Identifier, List<Integer>> holders = new TreeMap<>();

    private record Conflict(Claim one, Claim other, Finding.Kind kind, String detail) {}

    private ClaimSets(Collection<Claim> all, IdentityDecisions decisions) {
        this.decisions = decisions;
        claims = List.copyOf(new TreeSet<>(all));
        sets = new UnionFind(claims.size());
        claims.forEach(claim -> known.add(new TreeSet<>(claim.identifiers())));
    }

    /** {@return the companies of these claims; none of them a bare name} */
    static ClaimSets of(Collection<Claim> claims, IdentityDecisions decisions) {
        ClaimSets result = new ClaimSets(claims, decisions);
        result.joinByIdentifier();
        result.nameSets();
        return result;
    }

    private void joinByIdentifier() {
        for (int i = 0; i < claims.size(); i++) {
            for (Identifier identifier : claims.get(i).identifiers()) {
                holders.computeIfAbsent(identifier, none -> new ArrayList<>()).add(i);
            }
        }
        // All agency ids come before all weaker ones.
        Identifier firstWeaker = new Identifier(Identifier.Scheme.REGISTER, "");
        holders.headMap(firstWeaker).forEach(this::joinHolders);
        holders.headMap(firstWeaker).forEach(this::joinDecided);
        holders.tailMap(firstWeaker).forEach(this::joinHolders);
    }

    private void joinDecided(Identifier record, List<Integer> same) {
        for (IdentityDecision decision : decisions.about(record)) {
            Identifier partner = decision.partnerOf(record);
            List<Integer> others = holders.getOrDefault(partner, List.of());
            boolean joins = decision.ruling().joins() && record.compareTo(partner) < 0 && !others.isEmpty();
            if (joins && mayJoin(record, same.get(0), others.get(0))) {
                join(same.get(0), others.get(0));
            } else if (joins) {
                conflicts.add(
                        new Conflict(
                                claims.get(same.get(0)),
                                claims.get(others.get(0)),
                                Finding.Kind.DECISION_CONFLICT,
                                "It was decided that " + decision.one().value() + " and "
                                        + decision.other().value()
                                        + " are one company, and also that records joined with them are two; they were kept apart."));
            }
        }
    }

    private void joinHolders(Identifier shared, List<Integer> holders) {
        List<Integer> apart = new ArrayList<>();
        for (int holder : holders) {
            boolean joined = false;
            for (int other : apart) {
                if (sets.find(holder) == sets.find(other) || mayJoin(shared, holder, other)) {
                    join(holder, other);
                    joined = true;
                    break;
                }
            }
            if (!joined) {
                apart.forEach(other -> noteConflict(other, holder, shared));
                apart.add(holder);
            }
        }
    }

    private void noteConflict(int one, int other, Identifier shared) {
        // What a person decided is no question any more.
        if (!decisions.keepApart(known.get(sets.find(one)), known.get(sets.find(other)))) {
            conflicts.add(new Conflict(
                    claims.get(one),
                    claims.get(other),
                    Finding.Kind.IDENTITY_CONFLICT,
                    "Both are given the " + shared.scheme() + " number " + shared.value()
                            + ", but differ in another number that one company has only once."));
        }
    }

    private boolean mayJoin(Identifier shared, int one, int other) {
        Set<Identifier> left = known.get(sets.find(one));
        Set<Identifier> right = known.get(sets.find(other));
        if (decisions.keepApart(left, right)) {
            return false;
        }
        if (shared.scheme() == Identifier.Scheme.AGENCY) {
            return true;
        }
        return compatible(Identifier.Scheme.REGISTER, left, right) && compatible(Identifier.Scheme.LEI, left, right);
    }

    private static boolean compatible(Identifier.Scheme scheme, Set<Identifier> left, Set<Identifier> right) {
        List<Identifier> mine =
                left.stream().filter(id -> id.scheme() == scheme).toList();
        List<Identifier> theirs =
                right.stream().filter(id -> id.scheme() == scheme).toList();
        return mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs);
    }

    private void join(int one, int other) {
        Set<Identifier> left = known.get(sets.find(one));
        Set<Identifier> right = known.get(sets.find(other));
        sets.union(one, other);
        Set<Identifier> both = known.get(sets.find(one));
        both.addAll(left);
        both.addAll(right);
    }

    private void nameSets() {
        for (int i = 0; i < claims.size(); i++) {
            Set<Identifier> all = known.get(sets.find(i));
            NodeKey key = keyOf(all.iterator().next());
            keys.put(claims.get(i), key);
            evidence.computeIfAbsent(key, none -> evidence(all));
        }
    }

    private Evidence evidence(Set<Identifier> identifiers) {
        return new Evidence(List.copyOf(identifiers), decisions.aboutAny(identifiers));
    }

    /** {@return the key of a company whose strongest identifier is that one} */
    static NodeKey keyOf(Identifier strongest) {
        String kind = switch (strongest.scheme()) {
            case AGENCY -> "";
            case REGISTER -> "register:";
            case LEI -> "lei:";
            case NAME_IN_REPORT -> "named:";
            case PERSON -> throw new IllegalArgumentException("A record of a person is no company.");
        };
        return NodeKey.of(NodeKey.COMPANY + kind + strongest.value());
    }

    /** {@return the key of each claim's company} */
    Map<Claim, NodeKey> keys() {
        return Collections.unmodifiableMap(keys);
    }

    /** {@return why the claims of each company are those of one} */
    Map<NodeKey, Evidence> evidence() {
        return Collections.unmodifiableMap(evidence);
    }

    /** {@return what a person should look at, by one of the claims concerned} */
    Map<Claim, List<Finding>> findings() {
        Map<Claim, List<Finding>> result = new HashMap<>();
        for (Conflict conflict : conflicts) {
            result.computeIfAbsent(conflict.one(), none -> new ArrayList<>()).add(finding(conflict));
        }
        return result;
    }

    private Finding finding(Conflict conflict) {
        Set<NodeKey> both = new TreeSet<>();
        for (Claim claim : List.of(conflict.one(), conflict.other())) {
            NodeKey key = keys.get(claim);
            if (key != null) {
                both.add(key);
            }
        }
        return new Finding(conflict.kind(), List.copyOf(both), conflict.detail());
    }
}
