package io.creditkit.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a network of all sources at once: identities first, then parties, then edges. Used once. */
final class NetworkAssembly {
    private final List<Node> nodes = new ArrayList<>();
    private final TreeMap<NodeKey, Tellings> tellings = new TreeMap<>();
    private final Map<Edge, Set<Provenance>> origins = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private NetworkAssembly() {}

    static Network of(NetworkSources sources, LocalDate asOf) {
        NetworkAssembly assembly = new NetworkAssembly();
        List<CompanyMention> mentions = new ArrayList<>();
        sources.mentionSources().forEach(source -> mentions.addAll(source.companies()));
        CompanyIdentities companies = CompanyIdentities.of(mentions, sources.decisions());
        assembly.findings.addAll(companies.findings());
        Collection<ReportReading> newest = newestOfEachCompany(sources.readings(), companies);
        Identities identities = new Identities(companies::keyOf, persons(newest, companies)::keyOf);
        newest.forEach(reading -> assembly.add(PlacedFacts.of(reading, identities, asOf)));
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
        assembly.tellings.forEach((key, told) -> assembly.nodes.add(told.node(key, companies.evidenceOf(key))));
        return assembly.finish(asOf);
    }

    private static Collection<ReportReading> newestOfEachCompany(
            Collection<ReportReading> readings, CompanyIdentities companies) {
        TreeMap<NodeKey, ReportReading> newest = new TreeMap<>();
        for (ReportReading reading : readings) {
            newest.merge(
                    companies.keyOf(reading.subject()),
                    reading,
                    (a, b) -> ReportReading.BY_AGE.compare(a, b) >= 0 ? a : b);
        }
        return newest.values();
    }

    private static PersonIdentities persons(Collection<ReportReading> newest, CompanyIdentities companies) {
        List<PersonIdentities.Occurrence> occurrences = new ArrayList<>();
        Map<NodeKey, Set<NodeKey>> related = new HashMap<>();
        for (ReportReading reading : newest) {
            NodeKey subject = companies.keyOf(reading.subject());
            reading.persons().forEach(person -> occurrences.add(new PersonIdentities.Occurrence(person, subject)));
            for (CompanyMention company : reading.relatedCompanies()) {
                NodeKey other = companies.keyOf(company);
                related.computeIfAbsent(subject, none -> new TreeSet<>()).add(other);
                related.computeIfAbsent(other, none -> new TreeSet<>()).add(subject);
            }
        }
        return PersonIdentities.of(occurrences, company -> related.getOrDefault(company, Set.of()));
    }

    private void add(PlacedFacts facts) {
        nodes.addAll(facts.ownNodes());
        findings.addAll(facts.findings());
        facts.tellings()
                .forEach(told -> tellings.computeIfAbsent(told.key(), none -> new Tellings())
                        .add(told.telling()));
        for (PlacedFacts.Stated stated : facts.edges()) {
            origins.computeIfAbsent(stated.edge(), none -> new TreeSet<>()).add(stated.origin());
        }
    }

    private Network finish(LocalDate asOf) {
        List<Edge> edges = new ArrayList<>();
        origins.forEach((edge, told) -> edges.add(PlacedFacts.withOrigins(edge, told)));
        return Network.of(asOf, nodes, edges, findings);
    }
}
