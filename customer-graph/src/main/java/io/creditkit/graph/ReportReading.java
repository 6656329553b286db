package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.GroupPlace;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.graph.internal.ContentHash;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one report says about parties, as lines of which neither order nor repetition counts. Holds nothing of the report
 * itself, so that a builder may be given thousands.
 */
final class ReportReading implements MentionSource {
    /** The newest last; of one moment always the same. */
    static final Comparator<ReportReading> BY_AGE = Comparator.comparing(
                    (ReportReading reading) -> reading.statedAt().orElse(Instant.MIN))
            .thenComparing(ReportReading::fingerprint);

    private final AgencyCompanyId about;
    private final CompanyMention subject;
    private final String source;
    private final Optional<Instant> statedAt;
    private final Optional<String> rejectedLei;
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private final TreeMap<String, Statement> statements = new TreeMap<>();
    private Optional<CompanyMention> groupHead = Optional.empty();
    private String fingerprint = "";

    private ReportReading(CreditReport report) {
        about = report.company();
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
        reading.fingerprint = reading.contentHash();
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
                            about,
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
                    about,
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
                : PersonMention.of(subject.context(), agencyId, name, born, country, detail);
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
        List<CompanyMention> placed = new ArrayList<>();
        for (GroupPlace place : report.groupTree()) {
            CompanyMention company = mention(place.company());
            placed.add(company);
            add(member(company, inWords(place), "extendedGroupStructure"));
        }
        List<Claim> listed = placed.stream().map(CompanyMention::claim).toList();
        for (RelatedCompany affiliate : report.affiliates()) {
            CompanyMention company = mention(affiliate);
            // Its place in the whole group says the same and more.
            if (company.claim().isBareName() || !listed.contains(company.claim())) {
                add(member(company, Optional.empty(), "affiliates"));
            }
        }
    }

    private static Statement member(CompanyMention company, Optional<String> place, String field) {
        return new Statement(
                EdgeType.GROUP_MEMBER,
                Statement.Side.HELD,
                company,
                Optional.empty(),
                place,
                Optional.empty(),
                Optional.empty(),
                true,
                field);
    }

    /** The percentage is said of nobody by name, so it is told and not counted. */
    private static Optional<String> inWords(GroupPlace place) {
        List<String> words = new ArrayList<>();
        place.level().ifPresent(level -> words.add("level " + level));
        place.percentOwned()
                .ifPresent(percent -> words.add(percent.stripTrailingZeros().toPlainString() + " % owned"));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private void addHeld(EdgeType type, List<RelatedCompany> companies, String field) {
        for (RelatedCompany company : companies) {
            add(Statement.related(type, Statement.Side.HELD, mention(company), field));
        }
    }

    private CompanyMention mention(RelatedCompany company) {
        return CompanyMention.of(
                about,
                company.company(),
                company.registrationNumber(),
                Optional.empty(),
                company.name(),
                company.country(),
                company.band());
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

    @Override
    public String context() {
        return subject.context();
    }

    @Override
    public List<CompanyMention> companies() {
        List<CompanyMention> named = new ArrayList<>();
        named.add(subject);
        groupHead.ifPresent(named::add);
        for (Statement statement : statements.values()) {
            if (statement.party() instanceof CompanyMention other) {
                named.add(other);
            }
        }
        return named;
    }

    /** {@return the persons it names, each once for every statement} */
    List<PersonMention> persons() {
        List<PersonMention> named = new ArrayList<>();
        for (Statement statement : statements.values()) {
            if (statement.party() instanceof PersonMention person) {
                named.add(person);
            }
        }
        return named;
    }

    /** {@return the companies it relates to its subject in a way that may tell persons of one name to be one} */
    List<CompanyMention> relatedCompanies() {
        List<CompanyMention> named = new ArrayList<>();
        for (Statement statement : statements.values()) {
            if (statement.type() != EdgeType.DIRECTOR && statement.party() instanceof CompanyMention other) {
                named.add(other);
            }
        }
        return named;
    }

    /** {@return whether it is about the company of that id} */
    boolean isAbout(AgencyCompanyId id) {
        return about.equals(id);
    }

    /** {@return a text that is equal for readings of equal content only} */
    String fingerprint() {
        return fingerprint;
    }

    private String contentHash() {
        return ContentHash.of(
                subject.fingerprint(),
                statedAt.map(Instant::toString).orElse(""),
                attributes.toString(),
                rejectedLei.orElse(""),
                String.join(",", statements.keySet()));
    }
}
