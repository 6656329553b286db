package io.creditkit.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes a network of all sources at once: identities first, then parties, then edges. Used once. */
final class NetworkAssembly {
    private final CompanyIdentities companies;
    private final FactTable facts = new FactTable();
    private final TreeSet<Finding> findings = new TreeSet<>();
    private Telling[] tellings = new Telling[16];
    private int[] toldOf = new int[16];
    private int told;

    private NetworkAssembly(CompanyIdentities companies) {
        this.companies = companies;
        findings.addAll(companies.findings());
    }

    static Network of(NetworkSources sources, LocalDate asOf) {
        NetworkAssembly assembly =
                new NetworkAssembly(CompanyIdentities.of(sources.mentionSources(), sources.decisions()));
        Map<NodeKey, ReportReading> newest = assembly.newestOfEachCompany(sources.readings());
        Identities identities = new Identities(assembly.companies::keyOf, assembly.persons(newest)::keyOf);
        newest.values().forEach(reading -> assembly.add(PlacedFacts.of(reading, identities, asOf)));
        sources.customers().forEach(entry -> assembly.add(PlacedFacts.of(entry, identities)));
        sources.users()
                .forEach(user -> assembly.add(
                        PlacedFacts.of(user, id -> sources.customer(id).isPresent())));
        sources.contacts()
                .forEach(contact -> sources.customer(contact.customerId())
                        .ifPresent(entry -> assembly.add(PlacedFacts.of(contact, entry.customer()))));
        sources.groups()
                .forEach(entry -> assembly.add(PlacedFacts.of(
                        entry,
                        id -> sources.customer(id).isPresent(),
                        id -> sources.group(id).isPresent())));
        assembly.addPortraits();
        return assembly.facts.network(asOf, List.copyOf(assembly.findings));
    }

    private Map<NodeKey, ReportReading> newestOfEachCompany(Collection<ReportReading> readings) {
        Map<NodeKey, ReportReading> newest = new LinkedHashMap<>(2 * readings.size());
        for (ReportReading reading : readings) {
            newest.merge(
                    companies.keyOf(reading.subject()),
                    reading,
                    (a, b) -> ReportReading.BY_AGE.compare(a, b) >= 0 ? a : b);
        }
        return newest;
    }

    private PersonIdentities persons(Map<NodeKey, ReportReading> newest) {
        List<PersonIdentities.Occurrence> occurrences = new ArrayList<>();
        newest.forEach((subject, reading) ->
                reading.persons().forEach(person -> occurrences.add(new PersonIdentities.Occurrence(person, subject))));
        return PersonIdentities.of(occurrences, asked -> related(newest, asked));
    }

    private Map<NodeKey, Set<NodeKey>> related(Map<NodeKey, ReportReading> newest, Set<NodeKey> asked) {
        Map<NodeKey, Set<NodeKey>> related = new HashMap<>();
        for (NodeKey subject : asked) {
            ReportReading reading = newest.get(subject);
            if (reading != null) {
                for (CompanyMention company : reading.relatedCompanies()) {
                    NodeKey other = companies.keyOf(company);
                    related.computeIfAbsent(subject, none -> new HashSet<>()).add(other);
                    related.computeIfAbsent(other, none -> new HashSet<>()).add(subject);
                }
            }
        }
        return related;
    }

    private void add(PlacedFacts placed) {
        placed.ownNodes().forEach(facts::add);
        findings.addAll(placed.findings());
        for (PlacedFacts.Told said : placed.tellings()) {
            if (told == tellings.length) {
                tellings = Arrays.copyOf(tellings, 2 * told);
                toldOf = Arrays.copyOf(toldOf, 2 * told);
            }
            toldOf[told] = facts.place(said.key());
            tellings[told++] = said.telling();
        }
        placed.edges().forEach(facts::add);
    }

    /** Makes the parties of what is told of them, which is put together by counting. */
    private void addPortraits() {
        int parties = facts.size();
        int[] start = new int[parties + 1];
        for (int i = 0; i < told; i++) {
            start[toldOf[i] + 1]++;
        }
        for (int party = 0; party < parties; party++) {
            start[party + 1] += start[party];
        }
        Telling[] together = new Telling[told];
        int[] next = start.clone();
        for (int i = 0; i < told; i++) {
            together[next[toldOf[i]]++] = tellings[i];
        }
        List<Telling> all = Arrays.asList(together);
        for (int party = 0; party < parties; party++) {
            if (start[party] < start[party + 1]) {
                NodeKey key = facts.key(party);
                List<Telling> about = all.subList(start[party], start[party + 1]);
                Evidence evidence =
                        about.get(0).party() instanceof CompanyMention ? companies.evidenceOf(key) : Evidence.NONE;
                facts.add(Tellings.portrait(key, evidence, about));
            }
        }
    }
}
