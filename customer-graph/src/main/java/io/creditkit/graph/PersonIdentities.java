package io.creditkit.graph;

import io.creditkit.graph.internal.Numbering;
import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which mentions are one natural person: those with one agency id; and those alike in name, month of birth and country that
 * stand in reports about one company, or about two companies of which one is stated to hold, to consolidate or to group the
 * other, or that reach each other over more such companies. If an agency tells two of those who are reached so apart by two ids,
 * nobody is joined beyond one company, and nobody in a company where both ids stand: who is which of the two is not told.
 * Ids of two agencies, or of two kinds, tell nobody apart. A decision of the host outweighs all that: whose records were decided to be one are
 * joined first, and whose records are two are never joined; who is alike to both is joined with those alone of whom the same was decided.
 * A name alone never joins. In which part of a report they stand does not
 * count: a director, a holder and an owner in the end may be one.
 */
final class PersonIdentities {
    /** Which companies are related. */
    @FunctionalInterface
    interface Relations {
        /** {@return for each of these companies those related to it; others may be among them, and one that is alone missing} */
        Map<NodeKey, Set<NodeKey>> among(Set<NodeKey> companies);
    }

    private static final int NONE = -1;

    private final Numbering<PersonMention> mentions;
    private final List<NodeKey> companies;
    private final UnionFind sets;
    /** The number of the agency's id in a set, by the member that stands for it; of several the first by kind. */
    private final int[] agencyId;

    /** The ids of sets that have several, one of each kind, in order of the kinds. */
    private final Map<Integer, List<Integer>> idsOfSeveralKinds = new HashMap<>();

    private final NodeKey[] keys;
    private final IdentityDecisions decisions;
    private final DecidedRecords decided;

    private final Map<NodeKey, Evidence> evidence = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /** Two who were decided to be one and may not be. */
    private record Conflict(int one, int other, IdentityDecision decision) {}

    private PersonIdentities(PersonOccurrences all, IdentityDecisions decisions) {
        this.decisions = decisions;
        decided = new DecidedRecords(decisions);
        mentions = all.mentions();
        companies = all.companies();
        sets = new UnionFind(mentions.size());
        agencyId = new int[mentions.size()];
        keys = new NodeKey[mentions.size()];
    }

    /**
     * {@return who is who among these persons} Persons who share neither an agency's id nor name, birth and country, nor a decision, have
     * no say in each other's result: they may be worked out apart.
     *
     * @param relations asked once, for the companies with persons alike
     */
    static PersonIdentities of(
            Collection<PersonOccurrences.Occurrence> occurrences, Relations relations, IdentityDecisions decisions) {
        return of(PersonOccurrences.of(occurrences), relations, decisions);
    }

    /** {@return as {@link #of(Collection, Relations, IdentityDecisions)}} Nothing may be added to them afterwards. */
    static PersonIdentities of(PersonOccurrences occurrences, Relations relations, IdentityDecisions decisions) {
        PersonIdentities result = new PersonIdentities(occurrences, decisions);
        result.joinByAgencyId();
        int[] ownIds = result.agencyId.clone();
        if (decisions.areAboutPersons()) {
            result.joinByDecision();
        }
        result.joinByVitals(relations);
        result.nameSets();
        result.tellEvidence(ownIds);
        return result;
    }

    private void joinByAgencyId() {
        Numbering<String> ids = new Numbering<>(mentions.size());
        int[] first = new int[mentions.size()];
        for (int i = 0; i < mentions.size(); i++) {
            Optional<String> id = mentions.at(i).agencyId();
            agencyId[i] = NONE;
            if (id.isPresent()) {
                int known = ids.size();
                int number = ids.number(id.get());
                if (number == known) {
                    first[number] = i;
                }
                agencyId[i] = first[number];
                sets.union(i, agencyId[i]);
            }
        }
    }

    private void joinByDecision() {
        TreeMap<Identifier, Integer> holders = new TreeMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Identifier record = mentions.at(i).record();
            if (!decisions.about(record).isEmpty()) {
                Integer known = holders.putIfAbsent(record, i);
                if (known != null) {
                    sets.union(known, i);
                }
                decided.add(sets.find(i), record);
            }
        }
        holders.forEach((record, one) -> {
            for (IdentityDecision decision : decisions.about(record)) {
                Integer other = holders.get(decision.partnerOf(record));
                if (decision.ruling().joins() && record.equals(decision.one()) && other != null) {
                    if (decided.areApart(sets.find(one), sets.find(other))) {
                        conflicts.add(new Conflict(one, other, decision));
                    } else {
                        join(List.of(one, other), idsOfBoth(one, other));
                    }
                }
            }
        });
    }

    /** Of two ids of one kind the smaller one stands for both: whoever has the greater one is in the set too. */
    private Map<String, Integer> idsOfBoth(int one, int other) {
        Map<String, Integer> ids = new TreeMap<>();
        for (int place : List.of(one, other)) {
            for (int id : idsOf(place)) {
                ids.merge(kindOf(id), id, (some, next) -> textOf(some).compareTo(textOf(next)) <= 0 ? some : next);
            }
        }
        return ids;
    }

    private void joinByVitals(Relations relations) {
        List<Map<NodeKey, List<Integer>>> alike = alike();
        Set<NodeKey> asked = new HashSet<>();
        for (Map<NodeKey, List<Integer>> byCompany : alike) {
            if (byCompany.size() > 1) {
                asked.addAll(byCompany.keySet());
            }
        }
        Map<NodeKey, Set<NodeKey>> related = asked.isEmpty() ? Map.of() : relations.among(asked);
        for (Map<NodeKey, List<Integer>> byCompany : alike) {
            for (Map<NodeKey, List<Integer>> within : reachable(byCompany, related)) {
                for (Map<NodeKey, List<Integer>> same : notDecidedApart(within, related)) {
                    List<Integer> all = new ArrayList<>();
                    same.values().forEach(all::addAll);
                    if (!joinUnlessToldApart(all)) {
                        same.values().forEach(this::joinUnlessToldApart);
                    }
                }
            }
        }
    }

    /** Those alike, parted so that of all in one part it was decided alike who else they are not. */
    private Collection<Map<NodeKey, List<Integer>>> notDecidedApart(
            Map<NodeKey, List<Integer>> alike, Map<NodeKey, Set<NodeKey>> related) {
        Set<Integer> here = new TreeSet<>();
        if (!decided.isEmpty()) {
            alike.values().forEach(places -> places.forEach(place -> here.add(sets.find(place))));
        }
        Map<Integer, Set<Integer>> apartFrom = decided.apartAmong(here);
        if (apartFrom.isEmpty()) {
            return List.of(alike);
        }
        Map<Set<Integer>, Map<NodeKey, List<Integer>>> parts = new LinkedHashMap<>();
        alike.forEach((company, places) -> {
            for (int place : places) {
                parts.computeIfAbsent(apartFrom.getOrDefault(sets.find(place), Set.of()), none -> new TreeMap<>())
                        .computeIfAbsent(company, none -> new ArrayList<>())
                        .add(place);
            }
        });
        List<Map<NodeKey, List<Integer>>> reachable = new ArrayList<>();
        parts.values().forEach(part -> reachable.addAll(reachable(part, related)));
        return reachable;
    }

    /** Those alike by companies that reach each other over related ones in which somebody is alike too, in the order of the first company. */
    private static Collection<Map<NodeKey, List<Integer>>> reachable(
            Map<NodeKey, List<Integer>> byCompany, Map<NodeKey, Set<NodeKey>> related) {
        if (byCompany.size() == 1) {
            return List.of(byCompany);
        }
        List<Map<NodeKey, List<Integer>>> parts = new ArrayList<>();
        Set<NodeKey> reached = new HashSet<>();
        for (NodeKey start : byCompany.keySet()) {
            if (reached.add(start)) {
                Map<NodeKey, List<Integer>> part = new TreeMap<>();
                ArrayDeque<NodeKey> open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    NodeKey company = open.remove();
                    part.put(company, byCompany.getOrDefault(company, List.of()));
                    for (NodeKey other : both(byCompany.keySet(), related.getOrDefault(company, Set.of()))) {
                        if (reached.add(other)) {
                            open.add(other);
                        }
                    }
                }
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * Joins all of them, unless an agency tells two of them apart by ids of one kind: then nobody knows which of the two the others are.
     *
     * @return whether it joined them
     */
    private boolean joinUnlessToldApart(List<Integer> alike) {
        Map<String, Integer> ids = new TreeMap<>();
        for (int place : alike) {
            for (int id : idsOf(place)) {
                Integer known = ids.putIfAbsent(kindOf(id), id);
                if (known != null && known != id) {
                    return false;
                }
            }
        }
        join(alike, ids);
        return true;
    }

    private void join(List<Integer> places, Map<String, Integer> ids) {
        Set<Identifier> records = new TreeSet<>();
        if (!decided.isEmpty()) {
            places.forEach(place -> records.addAll(decided.of(sets.find(place))));
        }
        int first = places.get(0);
        places.forEach(place -> sets.union(first, place));
        int set = sets.find(first);
        records.forEach(record -> decided.add(set, record));
        if (!ids.isEmpty()) {
            // The kinds are sorted, so the first id is the same whoever came first.
            List<Integer> known = List.copyOf(ids.values());
            agencyId[set] = known.get(0);
            if (known.size() > 1) {
                idsOfSeveralKinds.put(set, known);
            }
        }
    }

    private List<Integer> idsOf(int mention) {
        int set = sets.find(mention);
        if (agencyId[set] == NONE) {
            return List.of();
        }
        List<Integer> several = idsOfSeveralKinds.get(set);
        return several == null ? List.of(agencyId[set]) : several;
    }

    /** The agency and the kind of an id, which lead it. */
    private String kindOf(int id) {
        String text = textOf(id);
        return text.substring(0, text.indexOf(':', text.indexOf(':') + 1) + 1);
    }

    private String textOf(int id) {
        return mentions.at(id).agencyId().orElse("");
    }

    /** The mentions that are alike in name, birth and country, where there are several, in an order that is always the same. */
    private List<Map<NodeKey, List<Integer>>> alike() {
        Numbering<String> texts = new Numbering<>(mentions.size());
        int[] first = new int[mentions.size()];
        TreeMap<String, List<Integer>> several = new TreeMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Optional<String> vitals = mentions.at(i).vitals();
            if (vitals.isPresent()) {
                int known = texts.size();
                int number = texts.number(vitals.get());
                if (number == known) {
                    first[number] = i;
                } else {
                    int earlier = first[number];
                    several.computeIfAbsent(vitals.get(), none -> new ArrayList<>(List.of(earlier)))
                            .add(i);
                }
            }
        }
        List<Map<NodeKey, List<Integer>>> alike = new ArrayList<>();
        for (List<Integer> same : several.values()) {
            same.sort(Comparator.comparing(mentions::at, PersonMention.BY_CONTENT));
            TreeMap<NodeKey, List<Integer>> byCompany = new TreeMap<>();
            same.forEach(place -> byCompany
                    .computeIfAbsent(companies.get(place), none -> new ArrayList<>())
                    .add(place));
            alike.add(byCompany);
        }
        return alike;
    }

    /** A company may have a hundred thousand others, and a name may stand in as many reports: the fewer are gone through. */
    private static Collection<NodeKey> both(Set<NodeKey> some, Set<NodeKey> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        Set<NodeKey> fewer = some.size() < others.size() ? some : others;
        Set<NodeKey> more = some.size() < others.size() ? others : some;
        TreeSet<NodeKey> both = new TreeSet<>();
        for (NodeKey key : fewer) {
            if (more.contains(key)) {
                both.add(key);
            }
        }
        return both;
    }

    private void nameSets() {
        for (int i = 0; i < mentions.size(); i++) {
            int set = sets.find(i);
            if (agencyId[set] != NONE) {
                if (set == i) {
                    keys[set] = PersonMention.keyOfId(textOf(agencyId[set]));
                }
            } else {
                NodeKey key = mentions.at(i).keyWithoutId();
                keys[set] = set == i || key.compareTo(keys[set]) < 0 ? key : keys[set];
            }
        }
    }

    /** @param ownIds for each mention the number of the agency's id that it tells itself */
    private void tellEvidence(int[] ownIds) {
        Map<NodeKey, Set<Identifier>> records = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            int set = sets.find(i);
            // Most are told with one id wherever they stand, which makes one record.
            if (set != i && (ownIds[i] == NONE || ownIds[i] != ownIds[set])) {
                Set<Identifier> told = records.computeIfAbsent(keys[set], none -> new TreeSet<>());
                told.add(mentions.at(i).record());
                told.add(mentions.at(set).record());
            }
        }
        records.values().removeIf(told -> told.size() < 2);
        decided.sets().stream()
                .filter(set -> sets.find(set) == set)
                .forEach(set -> records.computeIfAbsent(keys[set], none -> new TreeSet<>())
                        .addAll(decided.of(set)));
        records.forEach((key, told) -> evidence.put(key, new Evidence(List.copyOf(told), decisions.aboutAny(told))));
    }

    /** {@return why the statements about that person are about one; nothing if nobody was joined and nothing decided} */
    Evidence evidenceOf(NodeKey person) {
        return evidence.getOrDefault(person, Evidence.NONE);
    }

    /** {@return all evidence there is} */
    Map<NodeKey, Evidence> evidence() {
        return Collections.unmodifiableMap(evidence);
    }

    /** {@return what somebody should look at, by one of the mentions concerned} */
    Map<PersonMention, List<Finding>> findings() {
        Map<PersonMention, List<Finding>> findings = new HashMap<>();
        for (Conflict conflict : conflicts) {
            Set<NodeKey> both =
                    new TreeSet<>(List.of(keys[sets.find(conflict.one())], keys[sets.find(conflict.other())]));
            findings.computeIfAbsent(mentions.at(conflict.one()), none -> new ArrayList<>())
                    .add(conflict.decision().conflict(both));
        }
        return findings;
    }

    NodeKey keyOf(PersonMention mention) {
        int number = mentions.find(mention);
        if (number < 0) {
            throw new IllegalArgumentException("This person was not among those told apart.");
        }
        return keyOf(personOf(number));
    }

    /** {@return one of the numbers of all mentions of the person of that mention, the same for all of them} */
    int personOf(int mention) {
        return sets.find(mention);
    }

    /**
     * {@return the key of a person}
     *
     * @param person as {@link #personOf} tells it
     */
    NodeKey keyOf(int person) {
        return keys[person];
    }
}
