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
 * Which mentions are one company. Identifiers are worked through from the strongest to the weakest, each in a fixed order, so
 * the result doesn't depend on the order of arrival:
 *
 * <ol>
 *   <li>the agency's id always joins;
 *   <li>a register number, then an LEI, joins unless the two sides differ in the other one: that is a finding;
 *   <li>a bare name joins only within the reports about one company, and only if it can mean one company there.
 * </ol>
 */
final class CompanyIdentities {
    private final List<CompanyMention> mentions;
    private final UnionFind sets;
    private final List<Set<Identifier>> known = new ArrayList<>();
    private final Map<CompanyMention, NodeKey> keys = new HashMap<>();
    private final Map<NodeKey, Set<Identifier>> evidence = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private record Conflict(int one, int other, Identifier shared) {}

    private CompanyIdentities(Collection<CompanyMention> all) {
        TreeMap<String, CompanyMention> sorted = new TreeMap<>();
        all.forEach(mention -> sorted.put(mention.fingerprint(), mention));
        mentions = List.copyOf(sorted.values());
        sets = new UnionFind(mentions.size());
        mentions.forEach(mention -> known.add(new TreeSet<>(mention.strongIdentifiers())));
    }

    static CompanyIdentities of(Collection<CompanyMention> mentions) {
        CompanyIdentities result = new CompanyIdentities(mentions);
        result.joinByIdentifier();
        result.joinByNameWithinReports();
        result.nameSets();
        return result;
    }

    private void joinByIdentifier() {
        TreeMap<Identifier, List<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            for (Identifier identifier : mentions.get(i).strongIdentifiers()) {
                holders.computeIfAbsent(identifier, none -> new ArrayList<>()).add(i);
            }
        }
        holders.forEach(this::joinHolders);
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
                apart.forEach(other -> conflicts.add(new Conflict(other, holder, shared)));
                apart.add(holder);
            }
        }
    }

    private boolean mayJoin(Identifier shared, int one, int other) {
        if (shared.scheme() == Identifier.Scheme.AGENCY) {
            return true;
        }
        Set<Identifier> left = known.get(sets.find(one));
        Set<Identifier> right = known.get(sets.find(other));
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

    private void joinByNameWithinReports() {
        TreeMap<String, List<Integer>> namesakes = new TreeMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            CompanyMention mention = mentions.get(i);
            String name = mention.context() + "\n" + PartyName.comparable(mention.name());
            namesakes.computeIfAbsent(name, none -> new ArrayList<>()).add(i);
        }
        namesakes.values().forEach(this::joinNamesakes);
    }

    private void joinNamesakes(List<Integer> namesakes) {
        TreeMap<Integer, Integer> identified = new TreeMap<>();
        for (int place : namesakes) {
            if (!mentions.get(place).strongIdentifiers().isEmpty()) {
                identified.putIfAbsent(sets.find(place), place);
            }
        }
        Map<Identifier, Integer> bare = new HashMap<>();
        for (int place : namesakes) {
            CompanyMention mention = mentions.get(place);
            if (mention.strongIdentifiers().isEmpty()) {
                int same = bare.computeIfAbsent(mention.nameInReport(), none -> place);
                boolean one = identified.size() == 1
                        && countryFits(
                                mention, mentions.get(identified.firstEntry().getValue()));
                join(place, one ? identified.firstEntry().getValue() : same);
            }
        }
    }

    private static boolean countryFits(CompanyMention bare, CompanyMention identified) {
        return bare.country().isEmpty()
                || identified.country().isEmpty()
                || bare.country().equals(identified.country());
    }

    private void nameSets() {
        Map<Integer, Set<Identifier>> bySet = new TreeMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Set<Identifier> all = bySet.computeIfAbsent(sets.find(i), none -> new TreeSet<>());
            all.addAll(mentions.get(i).strongIdentifiers());
            if (mentions.get(i).strongIdentifiers().isEmpty()) {
                all.add(mentions.get(i).nameInReport());
            }
        }
        for (int i = 0; i < mentions.size(); i++) {
            Set<Identifier> all = bySet.getOrDefault(sets.find(i), Set.of());
            NodeKey key = keyOf(all.iterator().next());
            keys.put(mentions.get(i), key);
            evidence.put(key, all);
        }
    }

    private static NodeKey keyOf(Identifier strongest) {
        String prefix = switch (strongest.scheme()) {
            case AGENCY -> "company:";
            case REGISTER -> "company:register:";
            case LEI -> "company:lei:";
            case NAME_IN_REPORT -> "company:named:";
        };
        return NodeKey.of(prefix + strongest.value());
    }

    NodeKey keyOf(CompanyMention mention) {
        NodeKey key = keys.get(mention);
        if (key == null) {
            throw new IllegalArgumentException("This company was not among those told apart.");
        }
        return key;
    }

    /** {@return the identifiers of a company, strongest first, without bare names} */
    List<Identifier> identifiersOf(NodeKey key) {
        return evidence.getOrDefault(key, Set.of()).stream()
                .filter(identifier -> identifier.scheme() != Identifier.Scheme.NAME_IN_REPORT)
                .toList();
    }

    List<Finding> findings() {
        return conflicts.stream().map(this::finding).distinct().sorted().toList();
    }

    private Finding finding(Conflict conflict) {
        List<NodeKey> both = new ArrayList<>(
                new TreeSet<>(List.of(keyOf(mentions.get(conflict.one())), keyOf(mentions.get(conflict.other())))));
        return new Finding(
                Finding.Kind.IDENTITY_CONFLICT,
                both,
                "Both are given the " + conflict.shared().scheme() + " number "
                        + conflict.shared().value() + ", but differ in another number that one company has only once.");
    }
}
