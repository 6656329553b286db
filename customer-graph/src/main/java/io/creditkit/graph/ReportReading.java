package io.creditkit.graph;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.BeneficialOwner;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.GroupPlace;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.graph.internal.ContentHash;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one report says about parties, as lines of which neither order nor repetition counts. Holds nothing of the report
 * itself, so that a builder may be given thousands.
 */
final class ReportReading implements MentionSource {
    /** The newest last; of one moment always the same. */
    static final Comparator<ReportReading> BY_AGE = Comparator.comparing(
                    (ReportReading reading) -> reading.statedAt().orElse(Instant.MIN))
            .thenComparing(
                    (one, other) -> one.equals(other) ? 0 : one.fingerprint().compareTo(other.fingerprint()));

    private static final Pattern ENDS_WITH_DIGIT = Pattern.compile("[0-9]$");

    private final CompanyMention subject;
    private final String source;
    private final Optional<Instant> statedAt;
    private final Optional<String> rejectedLei;
    private final SortedMap<String, String> attributes;
    private final List<Statement> statements;
    private final List<List<Provenance>> origins = new ArrayList<>();
    private final String document;
    private final int hash;
    private Optional<CompanyMention> groupHead = Optional.empty();

    /** The persons named last: one who holds several offices comes several times, and is made once. */
    private static final class Persons {
        private static final int BOARD = 8;

        private final List<PersonMention> lately = new ArrayList<>(BOARD);
        private int next;

        private PersonMention shared(
                String context,
                Optional<String> agencyId,
                String name,
                Optional<YearMonth> born,
                Optional<CountryCode> country,
                Supplier<String> detail) {
            for (PersonMention known : lately) {
                if (agencyId.isPresent() && known.isAlso(agencyId, name, born, country)) {
                    return known;
                }
            }
            PersonMention mention = PersonMention.of(context, agencyId, name, born, country, detail);
            if (lately.size() < BOARD) {
                lately.add(mention);
            } else {
                lately.set(next, mention);
                next = (next + 1) % BOARD;
            }
            return mention;
        }
    }

    private ReportReading(CreditReport report, UnaryOperator<Claim> sharing) {
        source = report.company().agency();
        statedAt = report.orderedAt();
        subject = CompanyMention.of(
                sharing,
                report.company().toString(),
                Optional.of(report.company()),
                report.registrationNumber(),
                report.lei(),
                report.name(),
                Optional.of(report.country()),
                report.figures().band());
        document = "report of " + subject.context();
        rejectedLei =
                report.lei().filter(lei -> LegalEntityIdentifier.valid(lei).isEmpty());
        attributes = Collections.unmodifiableSortedMap(attributes(report));
        Set<Statement> told = new LinkedHashSet<>(
                2 * (report.shareholders().size() + report.directors().size()));
        Persons persons = new Persons();
        report.shareholders().forEach(holder -> told.add(shareholding(holder, sharing, persons)));
        report.directors().forEach(director -> told.add(directorship(director, sharing, persons)));
        report.beneficialOwners().forEach(owner -> told.add(ownership(owner, sharing, persons)));
        readGroup(report, told, sharing);
        statements = List.copyOf(told);
        noteOrigin("company");
        told.forEach(statement -> noteOrigin(statement.field()));
        // The order of the statements doesn't count, so neither may it here.
        hash = 31 * subject.hashCode() + told.hashCode();
    }

    static ReportReading of(CreditReport report) {
        return new ReportReading(report, UnaryOperator.identity());
    }

    /**
     * {@return what the report says}
     *
     * @param sharing gives one object for equal claims, for those who read many reports about the same companies
     */
    static ReportReading of(CreditReport report, UnaryOperator<Claim> sharing) {
        return new ReportReading(report, sharing);
    }

    private void noteOrigin(String field) {
        if (!isNoted(field)) {
            origins.add(List.of(new Provenance(source, document, field, statedAt)));
        }
    }

    private boolean isNoted(String field) {
        for (List<Provenance> origin : origins) {
            if (origin.get(0).field().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private static SortedMap<String, String> attributes(CreditReport report) {
        TreeMap<String, String> attributes = new TreeMap<>();
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
        return attributes;
    }

    private Statement shareholding(Shareholder holder, UnaryOperator<Claim> sharing, Persons persons) {
        Supplier<String> detail = () -> ContentHash.of(
                holder.name(), holder.sharePercent().map(Object::toString).orElse(""));
        Party party;
        if (holder.kind() == PartyKind.COMPANY || holder.company().isPresent()) {
            boolean unnamed =
                    holder.company().isEmpty() && holder.registrationNumber().isEmpty();
            party = unnamed && PartyName.isMissing(holder.name())
                    ? new UnnamedMention(subject.context(), detail.get())
                    : CompanyMention.of(
                            sharing,
                            subject.context(),
                            holder.company(),
                            holder.registrationNumber(),
                            Optional.empty(),
                            holder.name(),
                            holder.country(),
                            Optional.empty());
        } else {
            party = person(
                    persons,
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
                holder.since(),
                holder.until(),
                true,
                "shareholders");
    }

    private Statement directorship(Director director, UnaryOperator<Claim> sharing, Persons persons) {
        Party party;
        if (director.kind() == PartyKind.COMPANY || director.company().isPresent()) {
            party = CompanyMention.of(
                    sharing,
                    subject.context(),
                    director.company(),
                    Optional.empty(),
                    Optional.empty(),
                    director.name(),
                    Optional.empty(),
                    Optional.empty());
        } else {
            party = person(
                    persons,
                    director.agencyId().map(id -> source + ":director:" + id),
                    director.name(),
                    director.bornOn().map(YearMonth::from),
                    subject.country(),
                    () -> ContentHash.of(
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

    private Statement ownership(BeneficialOwner owner, UnaryOperator<Claim> sharing, Persons persons) {
        Optional<String> words = inWords(owner);
        Supplier<String> detail = () -> ContentHash.of(
                "beneficial owner",
                owner.name(),
                words.orElse(""),
                owner.since().map(Object::toString).orElse(""),
                owner.until().map(Object::toString).orElse(""));
        Party party;
        if (owner.kind() == PartyKind.PERSON) {
            party = person(persons, Optional.empty(), owner.name(), Optional.empty(), owner.country(), detail);
        } else if (PartyName.isMissing(owner.name())) {
            party = new UnnamedMention(subject.context(), detail.get());
        } else {
            party = CompanyMention.of(
                    sharing,
                    subject.context(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    owner.name(),
                    owner.country(),
                    Optional.empty());
        }
        return new Statement(
                EdgeType.BENEFICIAL_OWNER,
                Statement.Side.HOLDER,
                party,
                Optional.empty(),
                words,
                owner.since(),
                owner.until(),
                true,
                "beneficialOwners");
    }

    /** What is owned in the end is told and not counted: the shareholdings on the way say it again. */
    private static Optional<String> inWords(BeneficialOwner owner) {
        List<String> words = new ArrayList<>();
        owner.sharePercent()
                .map(percent -> percent.stripTrailingZeros().toPlainString())
                .or(owner::shareBand)
                .ifPresent(share -> words.add(ENDS_WITH_DIGIT.matcher(share).find() ? share + " %" : share));
        words.addAll(owner.natureOfControl());
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private Party person(
            Persons persons,
            Optional<String> agencyId,
            String name,
            Optional<YearMonth> born,
            Optional<CountryCode> country,
            Supplier<String> detail) {
        return agencyId.isEmpty() && PartyName.isMissing(name)
                ? new UnnamedMention(subject.context(), detail.get())
                : persons.shared(subject.context(), agencyId, name, born, country, detail);
    }

    private void readGroup(CreditReport report, Set<Statement> told, UnaryOperator<Claim> sharing) {
        groupHead = report.ultimateParent().map(top -> mention(top, sharing));
        report.ultimateParent()
                .ifPresent(top -> told.add(Statement.related(
                        EdgeType.ULTIMATE_CONSOLIDATION,
                        Statement.Side.HOLDER,
                        mention(top, sharing),
                        "ultimateParent")));
        report.immediateParent()
                .ifPresent(parent -> told.add(Statement.related(
                        EdgeType.CONSOLIDATION, Statement.Side.HOLDER, mention(parent, sharing), "immediateParent")));
        addHeld(told, report.subsidiaries(), sharing);
        List<CompanyMention> placed = new ArrayList<>();
        for (GroupPlace place : report.groupTree()) {
            CompanyMention company = mention(place.company(), sharing);
            placed.add(company);
            told.add(member(company, inWords(place), "extendedGroupStructure"));
        }
        Set<Claim> listed = placed.stream().map(CompanyMention::claim).collect(Collectors.toSet());
        for (RelatedCompany affiliate : report.affiliates()) {
            CompanyMention company = mention(affiliate, sharing);
            // Its place in the whole group says the same and more.
            if (company.claim().isBareName() || !listed.contains(company.claim())) {
                told.add(member(company, Optional.empty(), "affiliates"));
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

    private void addHeld(Set<Statement> told, List<RelatedCompany> companies, UnaryOperator<Claim> sharing) {
        for (RelatedCompany company : companies) {
            told.add(Statement.related(
                    EdgeType.CONSOLIDATION, Statement.Side.HELD, mention(company, sharing), "subsidiaries"));
        }
    }

    private CompanyMention mention(RelatedCompany company, UnaryOperator<Claim> sharing) {
        return CompanyMention.of(
                sharing,
                subject.context(),
                company.company(),
                company.registrationNumber(),
                Optional.empty(),
                company.name(),
                company.country(),
                company.band());
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

    /** {@return further facts about its company; unmodifiable} */
    SortedMap<String, String> attributes() {
        return attributes;
    }

    List<Statement> statements() {
        return statements;
    }

    /** {@return the part of the report as the only origin; one list for all facts of the part} */
    List<Provenance> originsOf(String field) {
        for (List<Provenance> origin : origins) {
            if (origin.get(0).field().equals(field)) {
                return origin;
            }
        }
        throw new IllegalArgumentException("The report says nothing in its part " + field + ".");
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
        for (Statement statement : statements) {
            if (statement.party() instanceof CompanyMention other) {
                named.add(other);
            }
        }
        return named;
    }

    /** {@return the persons it names, each once for every statement} */
    List<PersonMention> persons() {
        List<PersonMention> named = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.party() instanceof PersonMention person) {
                named.add(person);
            }
        }
        return named;
    }

    /** {@return the companies it relates to its subject in a way that may tell persons of one name to be one} */
    List<CompanyMention> relatedCompanies() {
        List<CompanyMention> named = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.type() != EdgeType.DIRECTOR && statement.party() instanceof CompanyMention other) {
                named.add(other);
            }
        }
        return named;
    }

    /** {@return a text that is equal for readings of equal content only} Made anew each time, which takes long. */
    private String fingerprint() {
        return ContentHash.of(
                subject.fingerprint(),
                statedAt.map(Instant::toString).orElse(""),
                attributes.toString(),
                rejectedLei.orElse(""),
                statements.stream().map(Statement::fingerprint).sorted().collect(Collectors.joining(",")));
    }

    /** Whether it says the same, in whatever order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ReportReading that
                        && hash == that.hash
                        && subject.equals(that.subject)
                        && statedAt.equals(that.statedAt)
                        && rejectedLei.equals(that.rejectedLei)
                        && attributes.equals(that.attributes)
                        && statements.size() == that.statements.size()
                        && new HashSet<>(statements).containsAll(that.statements));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
