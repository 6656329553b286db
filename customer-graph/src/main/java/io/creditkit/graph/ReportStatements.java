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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what one report says of parties beside its company, each thing once. Not thread-safe. */
final class ReportStatements {
    private static final Pattern ENDS_WITH_DIGIT = Pattern.compile("[0-9]$");

    private final CompanyMention subject;
    private final String source;
    private final UnaryOperator<Claim> sharing;
    private final Persons persons = new Persons();

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

    /**
     * Reads for one company.
     *
     * @param subject the company of the report
     * @param source the agency that it is from
     * @param sharing gives one object for equal claims
     */
    ReportStatements(CompanyMention subject, String source, UnaryOperator<Claim> sharing) {
        this.subject = subject;
        this.source = source;
        this.sharing = sharing;
    }

    /** {@return what the report says, in its order} */
    Set<Statement> of(CreditReport report) {
        Set<Statement> told = new LinkedHashSet<>(
                2 * (report.shareholders().size() + report.directors().size()));
        report.shareholders().forEach(holder -> told.add(shareholding(holder)));
        report.directors().forEach(director -> told.add(directorship(director)));
        report.beneficialOwners().forEach(owner -> told.add(ownership(owner)));
        readGroup(report, told);
        return told;
    }

    /** {@return the company at the head of the group} */
    Optional<CompanyMention> groupHead(CreditReport report) {
        return report.ultimateParent().map(this::mention);
    }

    private Statement shareholding(Shareholder holder) {
        Optional<String> shareClass =
                holder.shareClass().map(PartyName::comparable).filter(text -> !text.isEmpty());
        Supplier<String> detail = () -> ContentHash.of(
                holder.name(),
                holder.sharePercent()
                        .map(percent -> percent.stripTrailingZeros().toPlainString())
                        .orElse(""),
                shareClass.orElse(""),
                holder.since().map(Object::toString).orElse(""),
                holder.until().map(Object::toString).orElse(""));
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
                    holder.agencyId().map(id -> PersonMention.holderId(source, id)),
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
                shareClass,
                Optional.empty(),
                holder.since(),
                holder.until(),
                true,
                "shareholders");
    }

    private Statement directorship(Director director) {
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
                    director.agencyId().map(id -> PersonMention.directorId(source, id)),
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
                Optional.empty(),
                director.position(),
                director.appointedOn(),
                director.resignedOn(),
                director.current(),
                "directors");
    }

    private Statement ownership(BeneficialOwner owner) {
        Optional<String> words = inWords(owner);
        Supplier<String> detail = () -> ContentHash.of(
                "beneficial owner",
                owner.name(),
                words.orElse(""),
                owner.since().map(Object::toString).orElse(""),
                owner.until().map(Object::toString).orElse(""));
        Party party;
        if (owner.kind() == PartyKind.PERSON) {
            // As of directors: who is told without a country is taken to be from the company's.
            Optional<CountryCode> country = owner.country().or(subject::country);
            party = person(Optional.empty(), owner.name(), owner.bornOn().map(YearMonth::from), country, detail);
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
            Optional<String> agencyId,
            String name,
            Optional<YearMonth> born,
            Optional<CountryCode> country,
            Supplier<String> detail) {
        return agencyId.isEmpty() && PartyName.isMissing(name)
                ? new UnnamedMention(subject.context(), detail.get())
                : persons.shared(subject.context(), agencyId, name, born, country, detail);
    }

    private void readGroup(CreditReport report, Set<Statement> told) {
        report.ultimateParent()
                .ifPresent(top -> told.add(Statement.related(
                        EdgeType.ULTIMATE_CONSOLIDATION, Statement.Side.HOLDER, mention(top), "ultimateParent")));
        report.immediateParent()
                .ifPresent(parent -> told.add(Statement.related(
                        EdgeType.CONSOLIDATION, Statement.Side.HOLDER, mention(parent), "immediateParent")));
        addHeld(told, report.subsidiaries());
        List<CompanyMention> placed = new ArrayList<>();
        for (GroupPlace place : report.groupTree()) {
            CompanyMention company = mention(place.company());
            placed.add(company);
            told.add(member(company, inWords(place), "extendedGroupStructure"));
        }
        Set<Claim> listed = placed.stream().map(CompanyMention::claim).collect(Collectors.toSet());
        for (RelatedCompany affiliate : report.affiliates()) {
            CompanyMention company = mention(affiliate);
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

    private void addHeld(Set<Statement> told, List<RelatedCompany> companies) {
        for (RelatedCompany company : companies) {
            told.add(Statement.related(EdgeType.CONSOLIDATION, Statement.Side.HELD, mention(company), "subsidiaries"));
        }
    }

    private CompanyMention mention(RelatedCompany company) {
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
}
