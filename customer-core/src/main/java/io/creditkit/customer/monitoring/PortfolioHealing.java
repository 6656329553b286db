package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes the agency's portfolio like ours, company by company. Each step is safe to repeat, and the agency is asked before the
 * step is written down: after a crash the next sync finds what is left.
 */
final class PortfolioHealing {
    private static final int PAGE = 200;

    private final WorkContext context;
    private final WatchService agency;
    private final Portfolio portfolio;
    private final LinkedCompanies linked;
    private final MonitoringRun.Builder run;
    private final Lease lease;
    private final Set<CountryCode> refused = new HashSet<>();

    PortfolioHealing(
            WorkContext context,
            WatchService agency,
            Portfolio portfolio,
            LinkedCompanies linked,
            MonitoringRun.Builder run,
            Lease lease) {
        this.context = context;
        this.agency = agency;
        this.portfolio = portfolio;
        this.linked = linked;
        this.run = run;
        this.lease = lease;
    }

    /** {@return the countries of the companies that ought to be watched} One call, and one for each company that differs. */
    Set<CountryCode> heal(String agencyPortfolioId) {
        takeIn();
        Map<String, WatchedCompany> watched = new HashMap<>();
        agency.watched(agencyPortfolioId).forEach(company -> watched.putIfAbsent(key(company.company()), company));
        Set<CountryCode> countries = new TreeSet<>();
        Set<String> known = new HashSet<>();
        int seen = 0;
        List<PortfolioMember> members =
                context.inUnitOfWork(work -> work.monitoring().members(portfolio.name()));
        // One company may be a member under two forms of its key, of which one is wanted.
        Set<String> wanted = members.stream()
                .filter(member -> member.state().isWanted())
                .map(member -> key(member.company()))
                .collect(Collectors.toSet());
        Set<String> kept = new HashSet<>();
        for (PortfolioMember member : members) {
            known.add(key(member.company()));
            seen++;
            if (seen % PAGE == 0) {
                // A call for each of many companies takes its time.
                lease.renew();
            }
            if (member.state().isWanted()) {
                country(member).ifPresent(countries::add);
                if (kept.add(key(member.company()))) {
                    keepIn(agencyPortfolioId, member, watched);
                } else if (watched.containsKey(key(member.company()))
                        && !member.state().isWatched()) {
                    note(member, MemberState.ADDED, Optional.empty());
                }
            } else if (wanted.contains(key(member.company()))) {
                keepOut(agencyPortfolioId, member, Map.of());
            } else {
                keepOut(agencyPortfolioId, member, watched);
            }
        }
        Set<String> ofCustomers =
                linked.customers().keySet().stream().map(this::key).collect(Collectors.toSet());
        watched.values().stream().map(WatchedCompany::company).sorted().forEach(company -> {
            if (!ofCustomers.contains(key(company))) {
                run.addWithoutCustomer(company);
            }
            if (!known.contains(key(company))) {
                run.addDifferences(PortfolioDifferences.unknown(company));
            }
        });
        return countries;
    }

    private String key(AgencyCompanyId company) {
        return agency.keyOf(company);
    }

    /** The companies that come in by themselves, a page at a time. */
    private void takeIn() {
        List<Portfolio> all = context.inUnitOfWork(work -> work.monitoring().portfolios());
        List<AgencyCompanyId> wanted = linked.wantedBy(portfolio, all);
        for (int from = 0; from < wanted.size(); from += PAGE) {
            List<AgencyCompanyId> page = wanted.subList(from, Math.min(from + PAGE, wanted.size()));
            context.inRepeatedUnitOfWork(work -> {
                page.stream()
                        .filter(company -> work.monitoring()
                                .member(portfolio.name(), company)
                                .isEmpty())
                        .forEach(company -> work.monitoring().saveMember(newcomer(company)));
                return page;
            });
        }
    }

    private PortfolioMember newcomer(AgencyCompanyId company) {
        PortfolioMember.Builder member = PortfolioMember.builder();
        return member.portfolio(portfolio.name())
                .company(company)
                .addedAt(context.now())
                .state(MemberState.TO_ADD)
                .build();
    }

    private void keepIn(String agencyPortfolioId, PortfolioMember member, Map<String, WatchedCompany> watched) {
        WatchedCompany ours = PortfolioDifferences.wanted(member, linked);
        if (!watched.containsKey(key(member.company()))) {
            if (!add(agencyPortfolioId, member, ours.reference())) {
                return;
            }
            watched.put(key(member.company()), new WatchedCompany(member.company(), ours.reference(), "", ""));
        }
        WatchedCompany theirs = Objects.requireNonNull(watched.get(key(member.company())));
        if (PortfolioDifferences.differInNotes(member, ours, theirs)) {
            agency.describe(
                    agencyPortfolioId,
                    new WatchedCompany(theirs.company(), ours.reference(), ours.note(), ours.ownLimit()));
            run.addDifferences(PortfolioDifferences.notes(member.company()));
        }
        if (!member.state().isWatched()) {
            note(member, MemberState.ADDED, Optional.empty());
        }
    }

    /** {@return whether the agency watches it now} One company it will not take must not keep the events of others from us. */
    private boolean add(String agencyPortfolioId, PortfolioMember member, String reference) {
        AgencyCompanyId company = member.company();
        Optional<CountryCode> country = country(member);
        if (country.filter(refused::contains).isPresent()) {
            note(member, MemberState.ERROR, Optional.of("The agency refused another company of the same country."));
            return false;
        }
        if (member.state().isWatched()) {
            run.addDifferences(PortfolioDifferences.missing(company));
        }
        try {
            WatchService.Added added = agency.add(agencyPortfolioId, company, reference);
            if (added == WatchService.Added.NOT_WATCHABLE) {
                refuse(member, "The agency does not watch it.");
                return false;
            }
            if (added == WatchService.Added.ADDED) {
                run.addAddedCompanies(company);
            }
            return true;
        } catch (BureauException refusal) {
            switch (refusal.kind()) {
                case FORBIDDEN -> forbid(member, country, refusal);
                case INVALID_REQUEST, NOT_AVAILABLE -> {
                    run.addWarnings("The agency does not take " + company + ": " + refusal.getMessage());
                    refuse(member, String.valueOf(refusal.getMessage()));
                }
                default -> throw refusal;
            }
            return false;
        }
    }

    /**
     * Either the contract does not cover the country, or its places are used up. Others of the country would be refused too;
     * those of other countries may not be.
     */
    private void forbid(PortfolioMember member, Optional<CountryCode> country, BureauException refusal) {
        country.ifPresent(refused::add);
        run.addWarnings("The agency refused to watch " + member.company() + " and was not asked for other companies of "
                + country.map(CountryCode::value).orElse("its country") + ": " + refusal.getMessage());
        note(member, MemberState.ERROR, Optional.of(String.valueOf(refusal.getMessage())));
    }

    private void refuse(PortfolioMember member, String why) {
        run.addNotWatchable(member.company());
        run.addDifferences(PortfolioDifferences.refused(member.company(), why));
        note(member, MemberState.ERROR, Optional.of(why));
    }

    private void keepOut(String agencyPortfolioId, PortfolioMember member, Map<String, WatchedCompany> watched) {
        Optional<WatchedCompany> there = Optional.ofNullable(watched.get(key(member.company())));
        if (member.state() == MemberState.REMOVED) {
            if (there.isPresent()) {
                run.addDifferences(PortfolioDifferences.unknown(member.company()));
            }
            return;
        }
        if (there.isPresent()) {
            agency.takeOut(agencyPortfolioId, there.get().company());
            watched.remove(key(member.company()));
            run.addDifferences(PortfolioDifferences.left(member.company()));
        }
        note(member, MemberState.REMOVED, Optional.empty());
    }

    /** What somebody wanted in the meantime stands; the next sync sees to it. */
    private void note(PortfolioMember member, MemberState state, Optional<String> problem) {
        change(
                member,
                current -> PortfolioMember.builder()
                        .from(current)
                        .state(state)
                        .problem(problem.map(PortfolioHealing::shortened))
                        .build());
    }

    private void change(PortfolioMember member, UnaryOperator<PortfolioMember> how) {
        context.inRepeatedUnitOfWork((UnitOfWork work) -> {
            work.monitoring()
                    .member(member.portfolio(), member.company())
                    .filter(current ->
                            current.state().isWanted() == member.state().isWanted())
                    .ifPresent(current -> {
                        PortfolioMember changed = how.apply(current);
                        if (!changed.equals(current)) {
                            work.monitoring().saveMember(changed);
                        }
                    });
            return member;
        });
    }

    private Optional<CountryCode> country(PortfolioMember member) {
        return Optional.ofNullable(linked.files().get(member.company())).map(CompanyFile::country);
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
