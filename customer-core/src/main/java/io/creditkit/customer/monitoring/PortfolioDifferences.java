package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.PortfolioDifference.Kind;
import io.creditkit.customer.report.CompanyFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds where a portfolio and the agency's one differ, and says it. Changes nothing. */
final class PortfolioDifferences {
    private final WatchService agency;
    private final Portfolio portfolio;
    private final List<PortfolioMember> members;
    private final LinkedCompanies linked;

    PortfolioDifferences(
            WatchService agency, Portfolio portfolio, List<PortfolioMember> members, LinkedCompanies linked) {
        this.agency = agency;
        this.portfolio = portfolio;
        this.members = members;
        this.linked = linked;
    }

    /** {@return all of them: of the portfolio first, then by company} Two calls, and one for each country with rules. */
    List<PortfolioDifference> find(List<AgencyCompanyId> newcomers) {
        Optional<AgencyPortfolio> there = portfolio
                .agencyPortfolioId()
                .flatMap(id -> agency.portfolios().stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst());
        List<PortfolioDifference> found = new ArrayList<>();
        if (there.isEmpty()) {
            found.add(missing(portfolio));
        } else if (!there.get().name().equals(portfolio.name())) {
            found.add(name(portfolio.name(), there.get().name()));
        }
        Map<String, WatchedCompany> watched = new HashMap<>();
        there.ifPresent(known -> agency.watched(known.id())
                .forEach(company -> watched.putIfAbsent(agency.keyOf(company.company()), company)));
        there.ifPresent(known -> found.addAll(rules(known.id())));
        found.addAll(companies(watched, newcomers));
        return List.copyOf(found);
    }

    private List<PortfolioDifference> companies(Map<String, WatchedCompany> watched, List<AgencyCompanyId> newcomers) {
        List<PortfolioDifference> found = new ArrayList<>();
        Map<AgencyCompanyId, PortfolioMember> known = new HashMap<>();
        members.forEach(member -> known.put(member.company(), member));
        Set<AgencyCompanyId> all = new TreeSet<>(known.keySet());
        all.addAll(newcomers);
        Set<String> ours = all.stream().map(agency::keyOf).collect(Collectors.toSet());
        watched.forEach((key, company) -> {
            if (!ours.contains(key)) {
                all.add(company.company());
            }
        });
        for (AgencyCompanyId company : all) {
            Optional<WatchedCompany> theirs = Optional.ofNullable(watched.get(agency.keyOf(company)));
            Optional<PortfolioMember> member = Optional.ofNullable(known.get(company));
            of(company, member, theirs, newcomers.contains(company)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<PortfolioDifference> of(
            AgencyCompanyId company,
            Optional<PortfolioMember> ours,
            Optional<WatchedCompany> theirs,
            boolean isNewcomer) {
        boolean wanted = ours.map(member -> member.state().isWanted()).orElse(isNewcomer);
        if (wanted && theirs.isEmpty()) {
            return Optional.of(ours.flatMap(PortfolioMember::problem)
                    .map(why -> refused(company, why))
                    .orElseGet(() -> missing(company)));
        }
        if (!wanted && theirs.isPresent()) {
            return Optional.of(
                    ours.filter(member -> member.state() == MemberState.TO_REMOVE)
                                    .isPresent()
                            ? left(company)
                            : unknown(company));
        }
        return theirs.flatMap(there -> ours.filter(member -> differInNotes(member, wanted(member, linked), there))
                .map(member -> notes(company)));
    }

    private List<PortfolioDifference> rules(String id) {
        Set<CountryCode> countries = new TreeSet<>();
        members.stream()
                .filter(member -> member.state().isWanted())
                .flatMap(member -> Optional.ofNullable(linked.files().get(member.company())).stream())
                .map(CompanyFile::country)
                .forEach(countries::add);
        portfolio.rules().forEach(rule -> rule.country().ifPresent(countries::add));
        List<WatchRule> on = agency.rulesOn(id, countries);
        List<PortfolioDifference> found = new ArrayList<>();
        if (on.isEmpty()) {
            found.add(silent());
        }
        if (!portfolio.rules().isEmpty()) {
            Set<WatchRule> wanted = new HashSet<>(portfolio.rules());
            portfolio.rules().stream()
                    .filter(rule -> !on.contains(rule))
                    .sorted()
                    .forEach(rule -> found.add(rule(rule, "is wanted and is not on as it is wanted")));
            on.stream()
                    .filter(rule -> !wanted.contains(rule))
                    .sorted()
                    .forEach(rule -> found.add(rule(rule, "is on and not wanted so")));
        }
        return found;
    }

    /** {@return what is to stand at the agency for a member} */
    static WatchedCompany wanted(PortfolioMember member, LinkedCompanies linked) {
        MemberNotes notes = member.notes();
        return new WatchedCompany(
                member.company(),
                notes.reference().orElseGet(() -> linked.reference(member.company())),
                notes.note().orElse(""),
                notes.limitText().orElse(""));
    }

    /** What we never wrote is not compared: somebody may have written it there. */
    static boolean differInNotes(PortfolioMember member, WatchedCompany ours, WatchedCompany theirs) {
        MemberNotes notes = member.notes();
        return notes.reference()
                        .filter(text -> !text.equals(theirs.reference()))
                        .isPresent()
                || notes.note().filter(text -> !text.equals(theirs.note())).isPresent()
                || notes.limitText()
                        .filter(text -> !text.equals(theirs.ownLimit()))
                        .isPresent();
    }

    static PortfolioDifference missing(Portfolio portfolio) {
        return portfolio.agencyPortfolioId().isPresent()
                ? PortfolioDifference.of(
                        Kind.PORTFOLIO_MISSING,
                        "The agency has no portfolio "
                                + portfolio.agencyPortfolioId().get() + " any more, which was " + portfolio.name()
                                + " here.")
                : PortfolioDifference.of(Kind.PORTFOLIO_NEW, "The agency has no such portfolio yet.");
    }

    static PortfolioDifference name(String ours, String theirs) {
        return PortfolioDifference.of(Kind.NAME, "The portfolio " + ours + " is called " + theirs + " at the agency.");
    }

    static PortfolioDifference missing(AgencyCompanyId company) {
        return PortfolioDifference.of(
                Kind.COMPANY_MISSING, company, company + " is wanted, and the agency does not watch it.");
    }

    static PortfolioDifference unknown(AgencyCompanyId company) {
        return PortfolioDifference.of(
                Kind.COMPANY_UNKNOWN,
                company,
                "The agency watches " + company + ", which is not in the portfolio here; it uses a place.");
    }

    static PortfolioDifference left(AgencyCompanyId company) {
        return PortfolioDifference.of(
                Kind.COMPANY_LEFT, company, company + " was taken out here, and the agency watched it still.");
    }

    static PortfolioDifference refused(AgencyCompanyId company, String why) {
        return PortfolioDifference.of(
                Kind.COMPANY_REFUSED, company, "The agency does not take " + company + ": " + why);
    }

    static PortfolioDifference notes(AgencyCompanyId company) {
        return PortfolioDifference.of(
                Kind.NOTES, company, "Reference, note or limit of " + company + " are others at the agency.");
    }

    static PortfolioDifference rule(WatchRule rule, String how) {
        return PortfolioDifference.of(
                Kind.RULE, "The rule " + rule.key() + " with the parameters " + rule.parameters() + " " + how + ".");
    }

    static PortfolioDifference silent() {
        return PortfolioDifference.of(Kind.SILENT, "No rule is on at the agency, so the portfolio watches nothing.");
    }
}
