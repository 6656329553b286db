package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;
import io.creditkit.graph.internal.Numbering;
import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
 * other, unless the agency tells two such persons of one company apart. A name alone never joins. In which part of a report they
 * stand does not count: a director, a holder and an owner in the end may be one.
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
    /** The number of the only agency's id in a set, by the member that stands for it. */
    private final int[] agencyId;

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
            byCompany.values().removeIf(this::isOfTwoAlike);
            byCompany.forEach((company, here) -> {
                here.forEach(place -> joinUnlessTwoIds(here.get(0), place));
                for (NodeKey other : both(byCompany.keySet(), related.getOrDefault(company, Set.of()))) {
                    byCompany.getOrDefault(other, List.of()).forEach(place -> joinUnlessTwoIds(here.get(0), place));
                }
            });
        }
    }

    /** Whether the agency tells two of them apart: then nobody knows which of the two the others are. */
    private boolean isOfTwoAlike(List<Integer> alike) {
        int only = NONE;
        for (int place : alike) {
            int id = agencyId[place];
            if (id != NONE && only != NONE && id != only) {
                return true;
            }
            only = id == NONE ? only : id;
        }
        return false;
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

    private void joinUnlessTwoIds(int one, int other) {
        int id = agencyId[sets.find(one)];
        int otherId = agencyId[sets.find(other)];
        if (id == otherId || id == NONE || otherId == NONE) {
            sets.union(one, other);
            agencyId[sets.find(one)] = Math.max(id, otherId);
        }
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
