package io.creditkit.graph;

import io.creditkit.customer.AgencyLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts read facts together: identities first, then parties, then edges. Used once. */
final class NetworkAssembly {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LocalDate asOf;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Edge.Builder> edges = new HashMap<>();
    private final Map<String, Set<Provenance>> origins = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private CompanyIdentities companies = CompanyIdentities.of(List.of());
    private PersonIdentities persons = PersonIdentities.of(List.of(), Map.of());

    NetworkAssembly(LocalDate asOf) {
        this.asOf = asOf;
    }

    void addReports(Collection<ReportReading> readings, Collection<NetworkBuilder.CustomerRecord> customers) {
        companies = CompanyIdentities.of(companyMentions(readings, customers));
        findings.addAll(companies.findings());
        Collection<ReportReading> newest = newestOfEachCompany(readings);
        persons = PersonIdentities.of(personOccurrences(newest), relatedCompanies(newest));
        PartyNodes parties = new PartyNodes(companies, persons);
        for (ReportReading reading : newest) {
            parties.addSubject(reading);
            reading.statements().forEach(statement -> parties.add(statement, reading));
            rejectedLei(reading);
        }
        customers.forEach(entry -> entry.customer().agencyLink().ifPresent(parties::addLink));
        nodes.addAll(parties.build());
        newest.forEach(this::addStatements);
    }

    private static List<CompanyMention> companyMentions(
            Collection<ReportReading> readings, Collection<NetworkBuilder.CustomerRecord> customers) {
        List<CompanyMention> mentions = new ArrayList<>();
        for (ReportReading reading : readings) {
            mentions.add(reading.subject());
            reading.groupHead().ifPresent(mentions::add);
            for (Statement statement : reading.statements()) {
                if (statement.party() instanceof CompanyMention company) {
                    mentions.add(company);
                }
            }
        }
        customers.forEach(
                entry -> entry.customer().agencyLink().ifPresent(link -> mentions.add(PartyNodes.mentionOf(link))));
        return mentions;
    }

    private Collection<ReportReading> newestOfEachCompany(Collection<ReportReading> readings) {
        Comparator<ReportReading> byAge = Comparator.comparing(
                        (ReportReading reading) -> reading.statedAt().orElse(Instant.MIN))
                .thenComparing(ReportReading::fingerprint);
        TreeMap<NodeKey, ReportReading> newest = new TreeMap<>();
        for (ReportReading reading : readings) {
            newest.merge(companies.keyOf(reading.subject()), reading, (a, b) -> byAge.compare(a, b) >= 0 ? a : b);
        }
        return newest.values();
    }

    private List<PersonIdentities.Occurrence> personOccurrences(Collection<ReportReading> readings) {
        List<PersonIdentities.Occurrence> result = new ArrayList<>();
        for (ReportReading reading : readings) {
            NodeKey company = companies.keyOf(reading.subject());
            for (Statement statement : reading.statements()) {
                if (statement.party() instanceof PersonMention person) {
                    result.add(new PersonIdentities.Occurrence(person, company));
                }
            }
        }
        return result;
    }

    private Map<NodeKey, Set<NodeKey>> relatedCompanies(Collection<ReportReading> readings) {
        Map<NodeKey, Set<NodeKey>> result = new TreeMap<>();
        for (ReportReading reading : readings) {
            NodeKey subject = companies.keyOf(reading.subject());
            for (Statement statement : reading.statements()) {
                if (statement.type() != EdgeType.DIRECTOR && statement.party() instanceof CompanyMention company) {
                    NodeKey other = companies.keyOf(company);
                    result.computeIfAbsent(subject, none -> new TreeSet<>()).add(other);
                    result.computeIfAbsent(other, none -> new TreeSet<>()).add(subject);
                }
            }
        }
        return result;
    }

    private void rejectedLei(ReportReading reading) {
        reading.rejectedLei()
                .ifPresent(lei -> findings.add(new Finding(
                        Finding.Kind.INVALID_LEI,
                        List.of(companies.keyOf(reading.subject())),
                        "The report gives the LEI " + lei + ", whose check digits are wrong; it was not used.")));
    }

    private void addStatements(ReportReading reading) {
        NodeKey subject = companies.keyOf(reading.subject());
        TreeMap<NodeKey, BigDecimal> shares = new TreeMap<>();
        for (Statement statement : reading.statements()) {
            NodeKey other = keyOf(statement.party());
            if (statement.sharePercent().isPresent()) {
                shares.merge(other, statement.sharePercent().get(), BigDecimal::add);
            } else {
                addStatement(statement, subject, other, reading);
            }
        }
        shares.forEach((holder, share) -> addShareholding(holder, subject, share, reading));
        BigDecimal total = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(HUNDRED.add(ShareTolerance.PERCENT)) > 0) {
            findings.add(new Finding(
                    Finding.Kind.SHARES_ABOVE_100,
                    List.of(subject),
                    "The stated shares add up to " + total.stripTrailingZeros().toPlainString() + " percent."));
        }
    }

    private void addStatement(Statement statement, NodeKey subject, NodeKey other, ReportReading reading) {
        NodeKey held = statement.side() == Statement.Side.HELD ? other : subject;
        NodeKey holder = statement.side() == Statement.Side.HELD ? subject : other;
        if (statement.type() == EdgeType.GROUP_MEMBER) {
            holder = reading.groupHead().map(companies::keyOf).orElse(subject);
        }
        if (holder.equals(held)) {
            return;
        }
        addEdge(
                Edge.builder()
                        .type(statement.type())
                        .from(holder)
                        .to(held)
                        .role(statement.role())
                        .validFrom(statement.since())
                        .validTo(statement.until())
                        .current(statement.currentOn(asOf)),
                reading.provenance(statement.field()));
    }

    private void addShareholding(NodeKey holder, NodeKey held, BigDecimal share, ReportReading reading) {
        if (share.signum() <= 0) {
            return;
        }
        addEdge(
                Edge.builder()
                        .type(EdgeType.SHAREHOLDING)
                        .from(holder)
                        .to(held)
                        .sharePercent(share.min(HUNDRED).stripTrailingZeros()),
                reading.provenance("shareholders"));
    }

    private NodeKey keyOf(Party party) {
        if (party instanceof CompanyMention company) {
            return companies.keyOf(company);
        }
        return party instanceof PersonMention person ? persons.keyOf(person) : PartyNodes.keyOf((UnnamedMention) party);
    }

    NodeKey linkedCompany(AgencyLink link) {
        return companies.keyOf(PartyNodes.mentionOf(link));
    }

    void addNode(Node node) {
        nodes.add(node);
    }

    void addEdge(Edge.Builder edge, Provenance origin) {
        String id = edge.build().id();
        edges.put(id, edge);
        origins.computeIfAbsent(id, none -> new TreeSet<>()).add(origin);
    }

    Network finish() {
        List<Edge> told = new ArrayList<>();
        edges.forEach((id, edge) ->
                told.add(edge.provenance(origins.getOrDefault(id, Set.of())).build()));
        return Network.of(asOf, nodes, told, findings);
    }
}
