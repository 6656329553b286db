package io.creditkit.graph;

import io.creditkit.customer.AgencyLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The nodes of the parties that reports and agency links name. Where several tell different things, the best placed wins. */
final class PartyNodes {
    private static final Comparator<Telling> BEST_PLACED = Comparator.comparing(Telling::closeness)
            .thenComparing(telling -> telling.statedAt().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(telling -> telling.party().fingerprint());

    private final CompanyIdentities companies;
    private final PersonIdentities persons;
    private final TreeMap<NodeKey, List<Telling>> tellings = new TreeMap<>();

    /** Whose word counts first about a party's name and band. */
    private enum Closeness {
        OWN_REPORT,
        OTHER_REPORT,
        AGENCY_LINK
    }

    private record Telling(
            Closeness closeness,
            Optional<Instant> statedAt,
            Party party,
            Map<String, String> attributes,
            Provenance provenance) {}

    PartyNodes(CompanyIdentities companies, PersonIdentities persons) {
        this.companies = companies;
        this.persons = persons;
    }

    static CompanyMention mentionOf(AgencyLink link) {
        return CompanyMention.of(
                link.company(),
                Optional.of(link.company()),
                Optional.empty(),
                Optional.empty(),
                link.agencyName(),
                Optional.empty(),
                Optional.empty());
    }

    static NodeKey keyOf(UnnamedMention party) {
        return NodeKey.of("unknown:" + party.fingerprint());
    }

    void addSubject(ReportReading reading) {
        add(
                companies.keyOf(reading.subject()),
                new Telling(
                        Closeness.OWN_REPORT,
                        reading.statedAt(),
                        reading.subject(),
                        reading.attributes(),
                        reading.provenance("company")));
    }

    void add(Statement statement, ReportReading reading) {
        Party party = statement.party();
        NodeKey key;
        Map<String, String> attributes = Map.of();
        if (party instanceof CompanyMention company) {
            key = companies.keyOf(company);
        } else if (party instanceof PersonMention person) {
            key = persons.keyOf(person);
            attributes =
                    person.born().map(month -> Map.of("Born", month.toString())).orElse(Map.of());
        } else {
            key = keyOf((UnnamedMention) party);
        }
        add(
                key,
                new Telling(
                        Closeness.OTHER_REPORT,
                        reading.statedAt(),
                        party,
                        attributes,
                        reading.provenance(statement.field())));
    }

    void addLink(AgencyLink link) {
        CompanyMention company = mentionOf(link);
        Provenance provenance = new Provenance("host", "agency links", "agency link", Optional.empty());
        add(
                companies.keyOf(company),
                new Telling(Closeness.AGENCY_LINK, Optional.empty(), company, Map.of(), provenance));
    }

    private void add(NodeKey key, Telling telling) {
        tellings.computeIfAbsent(key, none -> new ArrayList<>()).add(telling);
    }

    List<Node> build() {
        List<Node> nodes = new ArrayList<>();
        tellings.forEach((key, told) -> nodes.add(node(key, told)));
        return nodes;
    }

    private Node node(NodeKey key, List<Telling> unsorted) {
        List<Telling> told = unsorted.stream().sorted(BEST_PLACED).toList();
        Party best = told.get(0).party();
        Node.Builder node = Node.builder().key(key);
        if (best instanceof CompanyMention company) {
            node.kind(NodeKind.COMPANY)
                    .label(company.name())
                    .country(first(told, CompanyMention::country))
                    .band(first(told, CompanyMention::band))
                    .identifiers(companies.identifiersOf(key));
        } else if (best instanceof PersonMention person) {
            node.kind(NodeKind.PERSON).label(person.name()).country(person.country());
        } else {
            node.kind(NodeKind.UNKNOWN).label("Unnamed party");
        }
        Set<String> seen = new HashSet<>();
        for (Telling telling : told) {
            telling.attributes().forEach((name, value) -> {
                if (seen.add(name)) {
                    node.putAttributes(name, value);
                }
            });
        }
        Set<Provenance> provenance = new TreeSet<>();
        told.forEach(telling -> provenance.add(telling.provenance()));
        return node.provenance(provenance).build();
    }

    private static <T> Optional<T> first(List<Telling> told, Function<CompanyMention, Optional<T>> part) {
        return told.stream()
                .flatMap(telling -> part.apply((CompanyMention) telling.party()).stream())
                .findFirst();
    }
}
