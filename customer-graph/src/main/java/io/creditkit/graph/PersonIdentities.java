package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;
import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which mentions are one natural person: those with one agency id; and those alike in name, month of birth and country that
 * stand in reports about one company, or about two companies of which one is stated to hold, to consolidate or to group the
 * other. A name alone never joins.
 */
final class PersonIdentities {
    /**
     * A person in a report about a company.
     *
     * @param company the company the report is about
     */
    record Occurrence(PersonMention mention, NodeKey company) {}

    private final List<Occurrence> occurrences;
    private final Function<NodeKey, Set<NodeKey>> relatedCompanies;
    private final UnionFind sets;
    private final List<Set<String>> agencyIds = new ArrayList<>();
    private final Map<String, NodeKey> keys = new HashMap<>();

    private PersonIdentities(Collection<Occurrence> all, Function<NodeKey, Set<NodeKey>> relatedCompanies) {
        TreeMap<String, Occurrence> sorted = new TreeMap<>();
        all.forEach(occurrence -> sorted.put(occurrence.mention().fingerprint(), occurrence));
        this.occurrences = List.copyOf(sorted.values());
        this.relatedCompanies = relatedCompanies;
        this.sets = new UnionFind(occurrences.size());
        for (Occurrence occurrence : occurrences) {
            Set<String> ids = new TreeSet<>();
            occurrence.mention().agencyId().ifPresent(ids::add);
            agencyIds.add(ids);
        }
    }

    /**
     * {@return who is who among these persons} Persons who share neither an agency's id nor name, birth and country have no say in
     * each other's result: they may be worked out apart.
     *
     * @param relatedCompanies the companies related to a company; none for one that is alone
     */
    static PersonIdentities of(Collection<Occurrence> occurrences, Function<NodeKey, Set<NodeKey>> relatedCompanies) {
        PersonIdentities result = new PersonIdentities(occurrences, relatedCompanies);
        result.joinByAgencyId();
        result.joinByVitals();
        result.nameSets();
        return result;
    }

    private void joinByAgencyId() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < occurrences.size(); i++) {
            Optional<String> id = occurrences.get(i).mention().agencyId();
            if (id.isPresent()) {
                sets.union(i, first.merge(id.get(), i, (earlier, later) -> earlier));
            }
        }
    }

    private void joinByVitals() {
        TreeMap<String, TreeMap<NodeKey, List<Integer>>> alike = new TreeMap<>();
        for (int i = 0; i < occurrences.size(); i++) {
            NodeKey company = occurrences.get(i).company();
            int place = i;
            occurrences
                    .get(i)
                    .mention()
                    .vitals()
                    .ifPresent(vitals -> alike.computeIfAbsent(vitals, none -> new TreeMap<>())
                            .computeIfAbsent(company, none -> new ArrayList<>())
                            .add(place));
        }
        for (TreeMap<NodeKey, List<Integer>> byCompany : alike.values()) {
            byCompany.forEach((company, places) -> {
                places.forEach(place -> joinUnlessTwoIds(places.get(0), place));
                // A company may have a hundred thousand others; those with a person alike are few.
                Set<NodeKey> related = relatedCompanies.apply(company);
                byCompany.forEach((other, alikeThere) -> {
                    if (related.contains(other)) {
                        alikeThere.forEach(place -> joinUnlessTwoIds(places.get(0), place));
                    }
                });
            });
        }
    }

    private void joinUnlessTwoIds(int one, int other) {
        Set<String> both = new TreeSet<>(agencyIds.get(sets.find(one)));
        both.addAll(agencyIds.get(sets.find(other)));
        if (both.size() <= 1) {
            sets.union(one, other);
            agencyIds.set(sets.find(one), both);
        }
    }

    private void nameSets() {
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < occurrences.size(); i++) {
            PersonMention mention = occurrences.get(i).mention();
            // An agency's id may hold a personal number, so no key shows it. Those known by id sort before the others.
            String name = mention.agencyId()
                    .map(id -> "person:0" + ContentHash.of("agency id", id))
                    .orElseGet(() -> "person:1"
                            + mention.vitals()
                                    .map(vitals -> ContentHash.of(vitals, mention.context()))
                                    .orElseGet(mention::fingerprint));
            names.merge(sets.find(i), name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        for (int i = 0; i < occurrences.size(); i++) {
            keys.put(occurrences.get(i).mention().fingerprint(), NodeKey.of(names.getOrDefault(sets.find(i), "")));
        }
    }

    /** {@return the keys by the fingerprints of the mentions} */
    Map<String, NodeKey> keys() {
        return Collections.unmodifiableMap(keys);
    }

    NodeKey keyOf(PersonMention mention) {
        NodeKey key = keys.get(mention.fingerprint());
        if (key == null) {
            throw new IllegalArgumentException("This person was not among those told apart.");
        }
        return key;
    }
}
