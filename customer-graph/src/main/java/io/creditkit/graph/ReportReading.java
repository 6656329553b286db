package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.graph.internal.ContentHash;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one report says about parties, as lines of which neither order nor repetition counts. Holds nothing of the report
 * itself, so that a builder may be given thousands.
 */
final class ReportReading {
    private final CompanyMention subject;
    private final String source;
    private final Optional<Instant> statedAt;
    private final Optional<String> rejectedLei;
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private final TreeMap<String, Statement> statements = new TreeMap<>();
    private Optional<CompanyMention> groupHead = Optional.empty();

    private ReportReading(CreditReport report) {
        source = report.company().agency();
        statedAt = report.orderedAt();
        subject = CompanyMention.of(
                report.company(),
                Optional.of(report.company()),
                report.registrationNumber(),
                report.lei(),
                report.name(),
                Optional.of(report.country()),
                report.figures().band());
        rejectedLei =
                report.lei().filter(lei -> LegalEntityIdentifier.valid(lei).isEmpty());
    }

    static ReportReading of(CreditReport report) {
        ReportReading reading = new ReportReading(report);
        reading.readAttributes(report);
        report.shareholders().forEach(holder -> reading.add(reading.shareholding(holder)));
        report.directors().forEach(director -> reading.add(reading.directorship(director)));
        reading.readGroup(report);
        return reading;
    }

    private void readAttributes(CreditReport report) {
        report.registrationNumber().ifPresent(number -> attributes.put("Registration number", number));
        report.vatNumber().ifPresent(number -> attributes.put("VAT number", number));
        report.legalForm().ifPresent(form -> attributes.put("Legal form", form));
        report.activity().ifPresent(activity -> attributes.put("Activity", activity));
        report.registeredOn().ifPresent(day -> attributes.put("Registered on", day.toString()));
        report.figures()
                .companyStatus()
                .ifPresent(status -> attributes.put(
                        "Company status",
                        switch (status) {
                            case ACTIVE -> "Active";
                            case NON_ACTIVE -> "Not active";
                            case PENDING -> "Pending";
                            case OTHER -> "Other";
                        }));
    }

    private Statement shareholding(Shareholder holder) {
        String detail = ContentHash.of(
                holder.name(), holder.sharePercent().map(Object::toString).orElse(""));
        Party party;
        if (holder.kind() == PartyKind.COMPANY || holder.company().isPresent()) {
            boolean unnamed =
                    holder.company().isEmpty() && holder.registrationNumber().isEmpty();
            party = unnamed && PartyName.isMissing(holder.name())
                    ? new UnnamedMention(subject.context(), detail)
                    : CompanyMention.of(
                            subjectId(),
                            holder.company(),
                            holder.registrationNumber(),
                            Optional.empty(),
                            holder.name(),
                            holder.country(),
                            Optional.empty());
        } else {
            party = person(
                    holder.agencyId().map(id -> source + ":holder:" + id),
                    holder.name(),
                    Optional.empty(),
                    holder.country(),
                    detail);
        }
        return new Statement(
                EdgeType.SHAREHOLDING,
                Statement.Side.HOLDER,
                party,
                holder.sharePercent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                "shareholders");
    }

    private Statement directorship(Director director) {
        Party party;
        if (director.kind() == PartyKind.COMPANY || director.company().isPresent()) {
            party = CompanyMention.of(
                    subjectId(),
                    director.company(),
                    Optional.empty(),
                    Optional.empty(),
                    director.name(),
                    Optional.empty(),
                    Optional.empty());
        } else {
            party = person(
                    director.agencyId().map(id -> source + ":director:" + id),
                    director.name(),
                    director.bornOn().map(YearMonth::from),
                    subject.country(),
                    ContentHash.of(
                            director.position().orElse(""),
                            director.appointedOn().map(Object::toString).orElse("")));
        }
        return new Statement(
                EdgeType.DIRECTOR,
                Statement.Side.HOLDER,
                party,
                Optional.empty(),
                director.position(),
                director.appointedOn(),
                director.resignedOn(),
                director.current(),
                "directors");
    }

    private Party person(
            Optional<String> agencyId,
            String name,
            Optional<YearMonth> born,
            Optional<CountryCode> country,
            String detail) {
        return agencyId.isEmpty() && PartyName.isMissing(name)
                ? new UnnamedMention(subject.context(), detail)
                : new PersonMention(subject.context(), agencyId, name, born, country, detail);
    }

    private void readGroup(CreditReport report) {
        groupHead = report.ultimateParent().map(this::mention);
        report.ultimateParent()
                .ifPresent(top -> add(Statement.related(
                        EdgeType.ULTIMATE_CONSOLIDATION, Statement.Side.HOLDER, mention(top), "ultimateParent")));
        report.immediateParent()
                .ifPresent(parent -> add(Statement.related(
                        EdgeType.CONSOLIDATION, Statement.Side.HOLDER, mention(parent), "immediateParent")));
        addHeld(EdgeType.CONSOLIDATION, report.subsidiaries(), "subsidiaries");
        addHeld(EdgeType.GROUP_MEMBER, report.affiliates(), "affiliates");
    }

    private void addHeld(EdgeType type, List<RelatedCompany> companies, String field) {
        for (RelatedCompany company : companies) {
            add(Statement.related(type, Statement.Side.HELD, mention(company), field));
        }
    }

    private CompanyMention mention(RelatedCompany company) {
        return CompanyMention.of(
                subjectId(),
                company.company(),
                company.registrationNumber(),
                Optional.empty(),
                company.name(),
                company.country(),
                company.band());
    }

    private AgencyCompanyId subjectId() {
        return subject.agency().orElseThrow();
    }

    private void add(Statement statement) {
        statements.put(statement.fingerprint(), statement);
    }

    CompanyMention subject() {
        return subject;
    }

    Optional<Instant> statedAt() {
        return statedAt;
    }

    Optional<CompanyMention> groupHead() {
        return groupHead;
    }

    Optional<String> rejectedLei() {
        return rejectedLei;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Collection<Statement> statements() {
        return statements.values();
    }

    Provenance provenance(String field) {
        return new Provenance(source, "report of " + subject.context(), field, statedAt);
    }

    /** {@return a text that is equal for readings of equal content only} */
    String fingerprint() {
        return ContentHash.of(
                subject.fingerprint(),
                statedAt.map(Instant::toString).orElse(""),
                attributes.toString(),
                rejectedLei.orElse(""),
                String.join(",", statements.keySet()));
    }
}
