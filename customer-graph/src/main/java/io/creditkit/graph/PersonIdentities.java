package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;
import io.creditkit.graph.internal.Numbering;
import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * Ids of two agencies, or of two kinds, tell nobody apart. A name alone never joins. In which part of a report they stand does not
 * count: a director, a holder and an owner in the end may be one.
 */
final class PersonIdentities {
    /**
     * A person in a report about a company.
     *
     * @param company the company the report is about
     */
    record Occurrence(PersonMention mention, NodeKey company) {}

    /** Persons in reports, each mention numbered once. */
    static final class Occurrences {
        private final Numbering<PersonMention> mentions;
        private final List<NodeKey> companies = new ArrayList<>();

        /** @param expected how many there may be; more are taken too */
        Occurrences(int expected) {
            mentions = new Numbering<>(expected);
        }

        /**
         * {@return the number of the mention}
         *
         * @param company the company the report is about
         */
        int add(PersonMention mention, NodeKey company) {
            int number = mentions.number(mention);
            if (number == companies.size()) {
                companies.add(company);
            }
            return number;
        }
    }

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

    private PersonIdentities(Occurrences all) {
        mentions = all.mentions;
        companies = all.companies;
        sets = new UnionFind(mentions.size());
        agencyId = new int[mentions.size()];
        keys = new NodeKey[mentions.size()];
    }

    /**
     * {@return who is who among these persons} Persons who share neither an agency's id nor name, birth and country have no say in
     * each other's result: they may be worked out apart.
     *
     * @param relations asked once, for the companies with persons alike
     */
    static PersonIdentities of(Collection<Occurrence> occurrences, Relations relations) {
        Occurrences numbered = new Occurrences(occurrences.size());
        occurrences.forEach(one -> numbered.add(one.mention(), one.company()));
        return of(numbered, relations);
    }

    /** {@return as {@link #of(Collection, Relations)}} Nothing may be added to them afterwards. */
    static PersonIdentities of(Occurrences occurrences, Relations relations) {
        PersonIdentities result = new PersonIdentities(occurrences);
        result.joinByAgencyId();
        result.joinByVitals(relations);
        result.nameSets();
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
            for (List<List<Integer>> within : reachable(byCompany, related)) {
                List<Integer> all = new ArrayList<>();
                within.forEach(all::addAll);
                if (!joinUnlessToldApart(all)) {
                    within.forEach(this::joinUnlessToldApart);
                }
            }
        }
    }

    /** Those alike by companies that reach each other over related ones in which somebody is alike too, in the order of the first company. */
    private static Collection<List<List<Integer>>> reachable(
            Map<NodeKey, List<Integer>> byCompany, Map<NodeKey, Set<NodeKey>> related) {
        if (byCompany.size() == 1) {
            return List.of(List.copyOf(byCompany.values()));
        }
        List<List<List<Integer>>> parts = new ArrayList<>();
        Set<NodeKey> reached = new HashSet<>();
        for (NodeKey start : byCompany.keySet()) {
            if (reached.add(start)) {
                List<List<Integer>> part = new ArrayList<>();
                ArrayDeque<NodeKey> open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    NodeKey company = open.remove();
                    part.add(byCompany.getOrDefault(company, List.of()));
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
        int first = alike.get(0);
        alike.forEach(place -> sets.union(first, place));
        if (!ids.isEmpty()) {
            // The kinds are sorted, so the first id is the same whoever came first.
            List<Integer> known = List.copyOf(ids.values());
            agencyId[sets.find(first)] = known.get(0);
            if (known.size() > 1) {
                idsOfSeveralKinds.put(sets.find(first), known);
            }
        }
        return true;
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
        String text = mentions.at(id).agencyId().orElse("");
        return text.substring(0, text.indexOf(':', text.indexOf(':') + 1) + 1);
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
                // An agency's id may hold a personal number, so no key shows it.
                if (set == i) {
                    String id = mentions.at(agencyId[set]).agencyId().orElse("");
                    keys[set] = NodeKey.of("person:0" + ContentHash.of("agency id", id));
                }
            } else {
                NodeKey key = mentions.at(i).keyWithoutId();
                keys[set] = set == i || key.compareTo(keys[set]) < 0 ? key : keys[set];
            }
        }
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
