package io.creditkit.graph;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about one party. Where several say different things, the best placed wins. Kept sorted, because a party such as
 * a formation agent may be spoken of by a hundred thousand reports.
 */
final class Tellings {
    private static final int FEW = 8;

    private final List<Telling> told = new ArrayList<>();
    private final List<Provenance> origins = new ArrayList<>();
    private final List<Telling> fresh = new ArrayList<>();
    private @Nullable Node shown;

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

    /** {@return the node as the network shows it; empty if it is not in it yet} Kept here, because finding it there takes long. */
    Optional<Node> shown() {
        return Optional.ofNullable(shown);
    }

    /**
     * {@return the node of the party as it is shown from now on; empty if nobody speaks of it}
     *
     * @param evidence why a company or person is one; nothing for others
     */
    Optional<Node> show(NodeKey key, Function<NodeKey, Evidence> evidence) {
        settle();
        shown = told.isEmpty() ? null : portrait(key, evidence.apply(key), told, origins);
        return shown();
    }

    /** {@return the node of a party of which that is told, in any order} As {@link #show} would make it of the same. */
    static Node portrait(NodeKey key, Evidence evidence, List<Telling> told) {
        List<Telling> needed = List.of(best(told));
        if (!needed.get(0).saysAll() || severalTellAttributes(told)) {
            needed = new ArrayList<>(told);
            needed.sort(Telling.BEST_PLACED);
        }
        return portrait(key, evidence, needed, sortedOrigins(told));
    }

    private static Telling best(List<Telling> told) {
        Telling best = told.get(0);
        for (int i = 1; i < told.size(); i++) {
            if (Telling.BEST_PLACED.compare(told.get(i), best) < 0) {
                best = told.get(i);
            }
        }
        return best;
    }

    private static boolean severalTellAttributes(List<Telling> told) {
        int telling = 0;
        for (int i = 0; i < told.size(); i++) {
            telling += told.get(i).attributes().isEmpty() ? 0 : 1;
        }
        return telling > 1;
    }

    private static List<Provenance> sortedOrigins(List<Telling> told) {
        List<Provenance> first = told.get(0).origins();
        List<Provenance> origins = first;
        for (int i = 1; i < told.size(); i++) {
            List<Provenance> next = told.get(i).origins();
            if (next != first) {
                if (origins == first) {
                    origins = new ArrayList<>(first);
                }
                origins.addAll(next);
            }
        }
        if (origins != first) {
            Collections.sort(origins);
        }
        return origins;
    }

    /**
     * @param told best placed first; those that add nothing may be left out
     * @param origins of all that is told, in order
     */
    private static Node portrait(NodeKey key, Evidence evidence, List<Telling> told, List<Provenance> origins) {
        Party best = told.get(0).party();
        List<Provenance> all = withDecisions(origins, evidence);
        if (best instanceof CompanyMention company) {
            return ToldNode.company(
                    key,
                    company.name(),
                    first(told, CompanyMention::country),
                    first(told, CompanyMention::band),
                    evidence,
                    attributes(told),
                    all);
        }
        if (best instanceof PersonMention person) {
            return ToldNode.person(key, person.name(), person.country(), born(told), evidence, all);
        }
        return ToldNode.unknown(key, all);
    }

    private static List<Provenance> withDecisions(List<Provenance> origins, Evidence evidence) {
        if (origins.size() == 1 && evidence.decisions().isEmpty()) {
            return origins;
        }
        List<Provenance> all = distinct(origins);
        evidence.decisions().forEach(decision -> insert(all, decision.provenance(), Comparator.naturalOrder()));
        return all;
    }

    private static Optional<YearMonth> born(List<Telling> told) {
        for (Telling telling : told) {
            if (telling.party() instanceof PersonMention person && person.born().isPresent()) {
                return person.born();
            }
        }
        return Optional.empty();
    }

    private static SortedMap<String, String> attributes(List<Telling> told) {
        SortedMap<String, String> together = Collections.emptySortedMap();
        for (Telling telling : told) {
            if (together.isEmpty()) {
                together = telling.attributes();
            } else if (!telling.attributes().isEmpty()) {
                TreeMap<String, String> both = new TreeMap<>(telling.attributes());
                // Who is placed better has the last word.
                both.putAll(together);
                together = Collections.unmodifiableSortedMap(both);
            }
        }
        return together;
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
