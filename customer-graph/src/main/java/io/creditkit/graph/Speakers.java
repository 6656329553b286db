package io.creditkit.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which report speaks for each company: the newest. */
final class Speakers {
    private final Map<NodeKey, SortedSet<ReportReading>> reports = new HashMap<>();

    /** A change in who speaks. */
    final class Shift {
        private final Map<NodeKey, Set<ReportReading>> before = new HashMap<>();
        private final Set<ReportReading> moved = new LinkedHashSet<>();

        /** Takes a report away from a company. */
        void take(ReportReading reading, NodeKey company) {
            SortedSet<ReportReading> known = note(company);
            known.remove(reading);
            moved.add(reading);
            if (known.isEmpty()) {
                reports.remove(company);
            }
        }

        /** Gives a report to a company. */
        void give(ReportReading reading, NodeKey company) {
            note(company);
            reports.computeIfAbsent(company, none -> new TreeSet<>(ReportReading.BY_AGE))
                    .add(reading);
            moved.add(reading);
        }

        private SortedSet<ReportReading> note(NodeKey company) {
            SortedSet<ReportReading> known = reports.getOrDefault(company, new TreeSet<>(ReportReading.BY_AGE));
            before.computeIfAbsent(company, none -> speaker(known));
            return known;
        }

        /** {@return the reports that spoke and no longer do, or that were taken or given and spoke} */
        Set<ReportReading> silenced() {
            return without(speakersBefore(), speakersNow());
        }

        /** {@return the reports that speak and did not, or that were taken or given and speak} */
        Set<ReportReading> heard() {
            return without(speakersNow(), speakersBefore());
        }

        private Set<ReportReading> without(Collection<ReportReading> wanted, Collection<ReportReading> others) {
            Set<ReportReading> result = new LinkedHashSet<>(wanted);
            result.removeIf(reading -> others.contains(reading) && !moved.contains(reading));
            return result;
        }

        private Set<ReportReading> speakersBefore() {
            Set<ReportReading> all = new LinkedHashSet<>();
            before.values().forEach(all::addAll);
            return all;
        }

        private Set<ReportReading> speakersNow() {
            Set<ReportReading> all = new LinkedHashSet<>();
            before.keySet()
                    .forEach(company ->
                            all.addAll(speaker(reports.getOrDefault(company, new TreeSet<>(ReportReading.BY_AGE)))));
            return all;
        }
    }

    /** {@return a change to be made} */
    Shift shift() {
        return new Shift();
    }

    private static Set<ReportReading> speaker(SortedSet<ReportReading> known) {
        return known.isEmpty() ? Set.of() : Set.of(known.last());
    }
}
