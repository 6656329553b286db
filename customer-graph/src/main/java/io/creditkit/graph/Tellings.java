package io.creditkit.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that is said about one party. Where several say different things, the best placed wins. Kept sorted, because a party such as
 * a formation agent may be spoken of by a hundred thousand reports.
 */
final class Tellings {
    private static final int FEW = 8;

    private final List<Telling> told = new ArrayList<>();
    private final List<Provenance> origins = new ArrayList<>();
    private final List<Telling> fresh = new ArrayList<>();

    /** Adds one; the same twice has to be removed twice. */
    void add(Telling telling) {
        fresh.add(telling);
    }

    /** Takes one away that was added. */
    void remove(Telling telling) {
        settle();
        int place = Collections.binarySearch(told, telling, Telling.BEST_PLACED);
        while (place > 0 && Telling.BEST_PLACED.compare(told.get(place - 1), telling) == 0) {
            place--;
        }
        while (!told.get(place).equals(telling)) {
            place++;
        }
        told.remove(place);
        origins.remove(Collections.binarySearch(origins, telling.provenance()));
    }

    boolean isEmpty() {
        return told.isEmpty() && fresh.isEmpty();
    }

    private void settle() {
        if (fresh.size() > FEW + told.size() / FEW) {
            told.addAll(fresh);
            told.sort(Telling.BEST_PLACED);
            fresh.forEach(telling -> origins.add(telling.provenance()));
            Collections.sort(origins);
        } else {
            for (Telling telling : fresh) {
                insert(told, telling, Telling.BEST_PLACED);
                insert(origins, telling.provenance(), Comparator.naturalOrder());
            }
        }
        fresh.clear();
    }

    private static <T> void insert(List<T> sorted, T element, Comparator<T> order) {
        int place = Collections.binarySearch(sorted, element, order);
        sorted.add(place < 0 ? -place - 1 : place, element);
    }

    /**
     * {@return the node of the party; somebody must have spoken of it}
     *
     * @param evidence why it is one company; nothing for others
     */
    Node node(NodeKey key, Evidence evidence) {
        settle();
        return portrait(key, evidence, told, origins);
    }

    /** {@return the node of a party of which that is told, in any order} As {@link #node} would make it of the same */
    static Node portrait(NodeKey key, Evidence evidence, List<Telling> told) {
        if (told.size() == 1) {
            return portrait(key, evidence, told, List.of(told.get(0).provenance()));
        }
        List<Telling> sorted = new ArrayList<>(told);
        sorted.sort(Telling.BEST_PLACED);
        List<Provenance> origins = new ArrayList<>();
        told.forEach(telling -> origins.add(telling.provenance()));
        Collections.sort(origins);
        return portrait(key, evidence, sorted, origins);
    }

    private static Node portrait(NodeKey key, Evidence evidence, List<Telling> told, List<Provenance> origins) {
        Party best = told.get(0).party();
        Node.Builder node = Node.builder().key(key);
        if (best instanceof CompanyMention company) {
            node.kind(NodeKind.COMPANY)
                    .label(company.name())
                    .country(first(told, CompanyMention::country))
                    .band(first(told, CompanyMention::band))
                    .identifiers(evidence.identifiers())
                    .decisions(evidence.decisions());
        } else if (best instanceof PersonMention person) {
            node.kind(NodeKind.PERSON).label(person.name()).country(person.country());
            addBirth(told, node);
        } else {
            node.kind(NodeKind.UNKNOWN).label("Unnamed party");
        }
        addAttributes(told, node);
        if (evidence.decisions().isEmpty() && origins.size() == 1) {
            return node.addProvenance(origins.get(0)).build();
        }
        List<Provenance> all = distinct(origins);
        evidence.decisions().forEach(decision -> insert(all, decision.provenance(), Comparator.naturalOrder()));
        return node.provenance(all).build();
    }

    private static void addBirth(List<Telling> told, Node.Builder node) {
        for (Telling telling : told) {
            if (telling.party() instanceof PersonMention person && person.born().isPresent()) {
                node.putAttributes("Born", person.born().get().toString());
                return;
            }
        }
    }

    private static void addAttributes(List<Telling> told, Node.Builder node) {
        Set<String> seen = new HashSet<>();
        for (Telling telling : told) {
            telling.attributes().forEach((name, value) -> {
                if (seen.add(name)) {
                    node.putAttributes(name, value);
                }
            });
        }
    }

    private static List<Provenance> distinct(List<Provenance> origins) {
        List<Provenance> distinct = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            if (i == 0 || !origins.get(i).equals(origins.get(i - 1))) {
                distinct.add(origins.get(i));
            }
        }
        return distinct;
    }

    private static <T> Optional<T> first(List<Telling> told, Function<CompanyMention, Optional<T>> part) {
        for (Telling telling : told) {
            Optional<T> found = part.apply((CompanyMention) telling.party());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
