package io.creditkit.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which mentions are one person, kept up to date: a change works out anew only those who may have to do with the changed ones. */
final class LivePersons {
    private final Map<PersonMention, Seen> seen = new HashMap<>();
    private final Map<String, Set<PersonMention>> alike = new HashMap<>();
    private final Map<NodeKey, Map<NodeKey, Integer>> related = new HashMap<>();
    private final Map<NodeKey, Set<String>> vitalsAt = new HashMap<>();

    private final IdentityDecisions decisions;
    private final Map<NodeKey, Evidence> evidence = new HashMap<>();
    /** Who is of a record, once somebody decided about any. */
    private final Map<Identifier, Set<PersonMention>> records = new HashMap<>();

    private boolean recordsKnown;

    LivePersons(IdentityDecisions decisions) {
        this.decisions = decisions;
    }

    /** Two companies that became related or ceased to be. */
    private record Pair(NodeKey one, NodeKey other) {}

    /** A person in a report that speaks for its company. */
    private static final class Seen {
        private final PersonOccurrences.Occurrence occurrence;
        private final ReportReading reading;
        private final Optional<String> vitals;
        private final List<String> marks = new ArrayList<>();
        private NodeKey key;
        private List<Finding> findings = List.of();

        private Seen(PersonMention mention, NodeKey company, ReportReading reading) {
            this.occurrence = new PersonOccurrences.Occurrence(mention, company);
            this.reading = reading;
            this.key = company;
            mention.agencyId().ifPresent(id -> marks.add("id " + id));
            vitals = mention.vitals().map(text -> "vitals " + text);
            vitals.ifPresent(marks::add);
        }
    }

    /** What a change did, and how it was before. */
    final class Shift {
        private final Map<PersonMention, NodeKey> keysBefore = new HashMap<>();
        private final Set<String> changedMarks = new HashSet<>();
        private final Set<PersonMention> changed = new HashSet<>();
        private final List<Pair> changedPairs = new ArrayList<>();
        private final Set<ReportReading> affected = new HashSet<>();
        private final Set<Identifier> changedRecords = new HashSet<>();
        private final Map<NodeKey, Evidence> evidenceBefore = new HashMap<>();
        private final Set<NodeKey> touched = new HashSet<>();
        private final List<Finding> findingsBefore = new ArrayList<>();
        private final List<Finding> findingsNow = new ArrayList<>();

        /** Takes out the persons of a report that no longer speaks, or speaks for another node. */
        void forget(ReportReading reading, Function<CompanyMention, NodeKey> companies) {
            NodeKey company = companies.apply(reading.subject());
            for (PersonMention mention : reading.persons()) {
                Seen gone = seen.remove(mention);
                if (gone != null) {
                    keysBefore.putIfAbsent(mention, gone.key);
                    gone.marks.forEach(mark -> drop(alike, mark, mention));
                    changedMarks.addAll(gone.marks);
                    findingsBefore.addAll(gone.findings);
                    takeEvidence(gone.key);
                    if (recordsKnown) {
                        Identifier record = mention.record();
                        drop(records, record, mention);
                        changedRecords.add(record);
                    }
                }
            }
            vitalsAt.remove(company);
            for (CompanyMention other : reading.relatedCompanies()) {
                relate(company, companies.apply(other), -1);
            }
        }

        /** Takes in the persons of a report that speaks now. */
        void learn(ReportReading reading, Function<CompanyMention, NodeKey> companies) {
            NodeKey company = companies.apply(reading.subject());
            for (PersonMention mention : reading.persons()) {
                Seen come = new Seen(mention, company, reading);
                seen.put(mention, come);
                come.marks.forEach(mark ->
                        alike.computeIfAbsent(mark, none -> new HashSet<>()).add(mention));
                changedMarks.addAll(come.marks);
                changed.add(mention);
                if (recordsKnown) {
                    note(mention);
                }
                come.vitals.ifPresent(mark -> vitalsAt.computeIfAbsent(company, none -> new HashSet<>())
                        .add(mark));
            }
            for (CompanyMention other : reading.relatedCompanies()) {
                relate(company, companies.apply(other), 1);
            }
        }

        /** Looks again at those about whom a decision came or went. */
        void decide(Collection<Identifier> decided) {
            changedRecords.addAll(decided);
        }

        private void takeEvidence(NodeKey key) {
            Evidence known = evidence.remove(key);
            if (known != null) {
                evidenceBefore.putIfAbsent(key, known);
            }
        }

        private void relate(NodeKey one, NodeKey other, int more) {
            count(one, other, more);
            count(other, one, more);
            changedPairs.add(new Pair(one, other));
        }

        /** Works out who is who. */
        void settle() {
            changedPairs.forEach(this::noteAlike);
            learnRecords();
            Map<PersonMention, Seen> reached = reached();
            PersonIdentities identities = PersonIdentities.of(
                    reached.values().stream().map(one -> one.occurrence).toList(),
                    LivePersons.this::related,
                    decisions);
            Map<PersonMention, List<Finding>> findings = identities.findings();
            reached.forEach((mention, one) -> {
                NodeKey now = identities.keyOf(one.occurrence.mention());
                if (!changed.contains(mention) && !now.equals(one.key)) {
                    keysBefore.putIfAbsent(mention, one.key);
                    affected.add(one.reading);
                }
                takeEvidence(one.key);
                findingsBefore.addAll(one.findings);
                one.findings = findings.getOrDefault(mention, List.of());
                findingsNow.addAll(one.findings);
                one.key = now;
            });
            evidence.putAll(identities.evidence());
            Set<NodeKey> looked = new HashSet<>(evidenceBefore.keySet());
            looked.addAll(identities.evidence().keySet());
            for (NodeKey key : looked) {
                if (!evidenceOf(key).equals(evidenceBefore.getOrDefault(key, Evidence.NONE))) {
                    touched.add(key);
                }
            }
        }

        /** Whether two companies are related matters only to those who are alike in both. */
        private void noteAlike(Pair pair) {
            Set<String> here = vitalsAt.getOrDefault(pair.one(), Set.of());
            Set<String> there = here.isEmpty() ? here : vitalsAt.getOrDefault(pair.other(), Set.of());
            Set<String> fewer = here.size() < there.size() ? here : there;
            Set<String> more = here.size() < there.size() ? there : here;
            for (String mark : fewer) {
                if (more.contains(mark)) {
                    changedMarks.add(mark);
                }
            }
        }

        private Map<PersonMention, Seen> reached() {
            Map<PersonMention, Seen> reached = new HashMap<>();
            Set<String> marks = new HashSet<>(changedMarks);
            ArrayDeque<String> queue = new ArrayDeque<>(changedMarks);
            List<PersonMention> mentions = new ArrayList<>(changed);
            changedRecords.forEach(record -> mentions.addAll(decidedAbout(record)));
            while (!mentions.isEmpty() || !queue.isEmpty()) {
                List<PersonMention> decidedAbout = new ArrayList<>();
                for (PersonMention mention : mentions) {
                    Seen one = seen.get(mention);
                    if (one != null && reached.put(mention, one) == null) {
                        one.marks.stream().filter(marks::add).forEach(queue::add);
                        if (recordsKnown) {
                            decidedAbout.addAll(decidedAbout(mention.record()));
                        }
                    }
                }
                mentions.clear();
                mentions.addAll(decidedAbout);
                if (!queue.isEmpty()) {
                    mentions.addAll(alike.getOrDefault(queue.remove(), Set.of()));
                }
            }
            return reached;
        }

        /** Those of a record, and of all records that somebody decided about together with it. */
        private List<PersonMention> decidedAbout(Identifier record) {
            List<PersonMention> all = new ArrayList<>(records.getOrDefault(record, Set.of()));
            for (IdentityDecision decision : decisions.about(record)) {
                all.addAll(records.getOrDefault(decision.partnerOf(record), Set.of()));
            }
            return all;
        }

        /** {@return the persons whose evidence is another one now} */
        Set<NodeKey> touched() {
            return touched;
        }

        List<Finding> findingsBefore() {
            return findingsBefore;
        }

        List<Finding> findingsNow() {
            return findingsNow;
        }

        /** {@return the reports of which a person became another node} */
        Collection<ReportReading> affected() {
            return affected;
        }

        /** {@return the node that a person was before} */
        NodeKey keyBefore(PersonMention mention) {
            NodeKey before = keysBefore.get(mention);
            return before == null ? keyOf(mention) : before;
        }
    }

    /** Hardly anybody decides about persons, so nobody's record is worked out until somebody does. */
    private void learnRecords() {
        if (!recordsKnown && decisions.areAboutPersons()) {
            recordsKnown = true;
            seen.keySet().forEach(this::note);
        }
    }

    private void note(PersonMention mention) {
        records.computeIfAbsent(mention.record(), none -> new HashSet<>()).add(mention);
    }

    /** {@return why the statements about that person are about one; nothing if nobody was joined and nothing decided} */
    Evidence evidenceOf(NodeKey person) {
        return evidence.getOrDefault(person, Evidence.NONE);
    }

    /** {@return a change to be made} */
    Shift shift() {
        return new Shift();
    }

    /** {@return the node of a person who is named by a report that speaks now} */
    NodeKey keyOf(PersonMention mention) {
        Seen one = seen.get(mention);
        if (one == null) {
            throw new IllegalArgumentException("This person was not among those told apart.");
        }
        return one.key;
    }

    private Map<NodeKey, Set<NodeKey>> related(Set<NodeKey> companies) {
        Map<NodeKey, Set<NodeKey>> found = new HashMap<>();
        for (NodeKey company : companies) {
            found.put(company, related.getOrDefault(company, Map.of()).keySet());
        }
        return found;
    }

    private void count(NodeKey one, NodeKey other, int more) {
        Map<NodeKey, Integer> others = related.computeIfAbsent(one, none -> new HashMap<>());
        if (others.merge(other, more, Integer::sum) == 0) {
            others.remove(other);
        }
        if (others.isEmpty()) {
            related.remove(one);
        }
    }

    private static <K, T> void drop(Map<K, Set<T>> sets, K name, T member) {
        Set<T> members = sets.getOrDefault(name, new HashSet<>());
        members.remove(member);
        if (members.isEmpty()) {
            sets.remove(name);
        }
    }
}
