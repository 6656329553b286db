package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Portfolios and what is in them. What is written here is what is wanted: no method that changes something calls the agency; the
 * next {@link Monitoring#check} makes the agency's portfolio alike. Thread-safe.
 *
 * <p>To see needs {@link Permission#VIEW_CREDIT_DATA}, to change {@link Permission#EDIT_PORTFOLIOS}, and of a portfolio that has
 * an owner the {@link PortfolioRight right}; one that is not shared with the actor is not there. Each change is written into the
 * audit trail.
 */
public final class Portfolios {
    /** What to do with a portfolio of whose events actions are open. */
    public enum Removal {
        /** Refuse. */
        IF_NOTHING_IS_OPEN,
        /** Remove it all the same; the actions stay. */
        FORCED
    }

    private final WorkContext context;
    private final Optional<WatchService> watchService;
    private final AtRisk atRisk;
    private final OpenActions openActions;

    /** For the house alone: a host asks its workspace for this service. */
    public Portfolios(
            WorkContext context, Optional<WatchService> watchService, AtRisk atRisk, OpenActions openActions) {
        this.context = context;
        this.watchService = watchService;
        this.atRisk = atRisk;
        this.openActions = openActions;
    }

    /** {@return the portfolios that the actor may see, by name} */
    public List<Portfolio> all() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.monitoring().portfolios()).stream()
                .filter(portfolio -> portfolio.access().lets(context.actor(), PortfolioRight.VIEW))
                .toList();
    }

    /**
     * Makes a portfolio. Its events are taken over from now on.
     *
     * @param portfolio its version, what the agency tells and when it was checked is left out
     * @throws DuplicateKeyException if there is one of that name
     * @throws PortfolioRefusedException if it is to go
     */
    public Portfolio create(Portfolio portfolio) {
        context.require(Permission.EDIT_PORTFOLIOS);
        if (portfolio.state() == Portfolio.State.REMOVING) {
            throw new PortfolioRefusedException(Wording.of(
                    "portfolio-refused.made-to-go",
                    "The portfolio {portfolio} can't be made, as it is to go. Make it active or inactive.",
                    Map.of("portfolio", portfolio.name())));
        }
        return context.inUnitOfWork(work -> work.monitoring()
                .savePortfolio(PortfolioRules.RULES.storable(Portfolio.builder()
                        .from(portfolio)
                        .version(0)
                        .agencyPortfolioId(Optional.empty())
                        .agencyName(Optional.empty())
                        .lastCheckedAt(Optional.empty())
                        .followedUntil(Optional.empty())
                        .eventsTakenUntil(context.now())
                        .build())));
    }

    /**
     * Stores a changed portfolio over the version it was read at: its state, who is responsible, its rules, whom it is shared
     * with, and the like. Its name is changed by {@link #rename}.
     *
     * @throws UnknownReferenceException if there is none of that name for the actor
     * @throws StaleVersionException if somebody else stored it since it was read
     * @throws PortfolioRefusedException if the actor may not, or if it is going
     */
    public Portfolio change(Portfolio portfolio) {
        return context.inUnitOfWork(work -> {
            Portfolio stored = existing(work, portfolio.name(), PortfolioRight.EDIT);
            if (stored.state() == Portfolio.State.REMOVING || portfolio.state() == Portfolio.State.REMOVING) {
                throw new PortfolioRefusedException(Wording.of(
                        "portfolio-refused.going",
                        "The portfolio {portfolio} is going. Make another one; a portfolio goes by being removed.",
                        Map.of("portfolio", portfolio.name())));
            }
            boolean owned = stored.access()
                    .owner()
                    .filter(owner -> !owner.equals(context.actor().id()))
                    .isEmpty();
            if (!owned && !stored.access().equals(portfolio.access())) {
                throw new PortfolioRefusedException(Wording.of(
                        "portfolio-refused.owner-alone",
                        "The portfolio {portfolio} is shared by its owner alone. Ask the owner.",
                        Map.of("portfolio", portfolio.name())));
            }
            return work.monitoring()
                    .savePortfolio(Portfolio.builder()
                            .from(portfolio)
                            .agency(stored.agency())
                            .agencyPortfolioId(stored.agencyPortfolioId())
                            .agencyName(stored.agencyName())
                            .lastCheckedAt(stored.lastCheckedAt())
                            .followedUntil(stored.followedUntil())
                            .eventsTakenUntil(stored.eventsTakenUntil())
                            .build());
        });
    }

    /**
     * Gives a portfolio another name, with its companies, events and files; at the agency it gets it by the next check.
     *
     * @throws DuplicateKeyException if there is one of that name
     * @throws UnknownReferenceException if there is none of the old name for the actor
     */
    public Portfolio rename(String name, String newName) {
        return context.inUnitOfWork(work -> {
            Portfolio stored = existing(work, name, PortfolioRight.EDIT);
            List<PortfolioMember> members = work.monitoring().members(name);
            work.monitoring().removePortfolio(name);
            Portfolio renamed = work.monitoring()
                    .savePortfolio(Portfolio.builder()
                            .from(stored)
                            .name(newName)
                            .version(0)
                            .build());
            members.forEach(member -> work.monitoring()
                    .saveMember(PortfolioMember.builder()
                            .from(member)
                            .portfolio(newName)
                            .version(0)
                            .build()));
            PortfolioTraces.move(work, name, newName);
            return renamed;
        });
    }

    /**
     * Makes an active portfolio with the same settings, rules and companies; of the events nothing is copied. A copy of one that
     * has an owner is there for the actor alone.
     *
     * @throws DuplicateKeyException if there is one of the new name
     * @throws UnknownReferenceException if there is none of the old name for the actor
     */
    public Portfolio duplicate(String name, String newName) {
        return context.inUnitOfWork(work -> {
            Portfolio stored = existing(work, name, PortfolioRight.VIEW);
            Portfolio copy = work.monitoring()
                    .savePortfolio(Portfolio.builder()
                            .from(stored)
                            .name(newName)
                            .state(Portfolio.State.ACTIVE)
                            .access(
                                    stored.access().owner().isEmpty()
                                            ? PortfolioAccess.open()
                                            : PortfolioAccess.of(context.actor()))
                            .agencyPortfolioId(Optional.empty())
                            .agencyName(Optional.empty())
                            .lastCheckedAt(Optional.empty())
                            .followedUntil(Optional.empty())
                            .eventsTakenUntil(context.now())
                            .version(0)
                            .build());
            work.monitoring().members(name).stream()
                    .filter(member -> member.state().isWanted())
                    .forEach(member -> work.monitoring()
                            .saveMember(PortfolioMember.builder()
                                    .portfolio(newName)
                                    .company(member.company())
                                    .addedAt(context.now())
                                    .state(MemberState.TO_ADD)
                                    .notes(member.notes())
                                    .build()));
            return copy;
        });
    }

    /**
     * Removes a portfolio with its files: at once if it was never made at the agency, else by the next check, which takes it away
     * there. Its events stay, and are of no portfolio then.
     *
     * @throws PortfolioRefusedException if actions are open and the removal is not forced
     * @throws UnknownReferenceException if there is none of that name for the actor
     */
    public void remove(String name, Removal removal) {
        context.inUnitOfWork(work -> {
            Portfolio stored = existing(work, name, PortfolioRight.REMOVE);
            long open = openActions.count(
                    work,
                    work.monitoring().members(name).stream()
                            .map(PortfolioMember::company)
                            .toList());
            if (open > 0 && removal == Removal.IF_NOTHING_IS_OPEN) {
                throw new PortfolioRefusedException(Wording.of(
                        "portfolio-refused.open-actions",
                        "For members of the portfolio {portfolio} {open} actions are open. End them first, or "
                                + "force the removal.",
                        Map.of("portfolio", name, "open", open)));
            }
            if (stored.agencyPortfolioId().isEmpty()) {
                PortfolioTraces.remove(work, name);
            } else {
                work.monitoring()
                        .savePortfolio(Portfolio.builder()
                                .from(stored)
                                .state(Portfolio.State.REMOVING)
                                .build());
            }
            context.audit(work, PortfolioTraces.subject(name), AuditEntry.Action.REMOVED, List.of());
            return stored;
        });
    }

    /**
     * Puts a company in. One that is in stays as it is; one that was taken out comes in again.
     *
     * @return whether it was not in before
     * @throws UnknownReferenceException if there is no such portfolio for the actor
     */
    public boolean add(String portfolio, AgencyCompanyId company) {
        return addAll(portfolio, List.of(company)) == 1;
    }

    /** {@return how many of the companies were not in before and are now} As {@link #add}, all of them or none. */
    public int addAll(String portfolio, Collection<AgencyCompanyId> companies) {
        return context.inRepeatedUnitOfWork(work -> {
            Portfolio stored = existing(work, portfolio, PortfolioRight.ADD);
            List<AgencyCompanyId> added = new ArrayList<>();
            for (AgencyCompanyId company : new TreeSet<>(companies)) {
                if (!company.agency().equals(stored.agency())) {
                    throw new PortfolioRefusedException(Wording.of(
                            "portfolio-refused.other-agency",
                            "{company} is of another agency than the portfolio {portfolio}, which is of {agency}.",
                            Map.of("company", company, "portfolio", portfolio, "agency", stored.agency())));
                }
                Optional<PortfolioMember> known = work.monitoring().member(portfolio, company);
                if (known.filter(member -> member.state().isWanted()).isEmpty()) {
                    PortfolioMember.Builder member = PortfolioMember.builder();
                    known.ifPresentOrElse(
                            member::from, () -> member.portfolio(portfolio).company(company));
                    work.monitoring()
                            .saveMember(member.addedAt(context.now())
                                    .state(MemberState.TO_ADD)
                                    .build());
                    added.add(company);
                }
            }
            note(work, portfolio, "added", added);
            return added.size();
        });
    }

    /**
     * Takes a company out; no policy puts it in again. To repeat it does no harm.
     *
     * @return whether it was in
     * @throws UnknownReferenceException if there is no such portfolio for the actor
     */
    public boolean takeOut(String portfolio, AgencyCompanyId company) {
        return context.inRepeatedUnitOfWork(work -> {
            existing(work, portfolio, PortfolioRight.REMOVE);
            Optional<PortfolioMember> known = work.monitoring()
                    .member(portfolio, company)
                    .filter(member -> member.state().isWanted());
            known.ifPresent(member -> {
                work.monitoring()
                        .saveMember(PortfolioMember.builder()
                                .from(member)
                                .state(MemberState.TO_REMOVE)
                                .problem(Optional.empty())
                                .build());
                note(work, portfolio, "takenOut", List.of(company));
            });
            return known.isPresent();
        });
    }

    /**
     * Writes our reference, note and limit on a company that is in.
     *
     * @throws UnknownReferenceException if it is not, or there is no such portfolio for the actor
     */
    public PortfolioMember describe(String portfolio, AgencyCompanyId company, MemberNotes notes) {
        return inMember(
                portfolio,
                company,
                member -> PortfolioMember.builder().from(member).notes(notes).build());
    }

    /**
     * {@return where the agency's portfolio differs from ours now} A few calls; changes nothing. Without an agency that could be
     * asked, none.
     *
     * @throws BureauException if the agency can't answer now
     * @throws UnknownReferenceException if there is no such portfolio for the actor
     */
    public List<PortfolioDifference> differences(String name) {
        context.require(Permission.VIEW_CREDIT_DATA);
        Portfolio portfolio = context.inUnitOfWork(work -> PortfolioNames.visible(work, name, context.actor())
                .orElseThrow(() -> new UnknownReferenceException("portfolio", name)));
        if (watchService
                .filter(agency -> agency.agency().equals(portfolio.agency()))
                .isEmpty()) {
            return List.of();
        }
        List<PortfolioMember> members =
                context.inUnitOfWork(work -> work.monitoring().members(name));
        List<Portfolio> all = context.inUnitOfWork(work -> work.monitoring().portfolios());
        LinkedCompanies linked = LinkedCompanies.read(context, atRisk, portfolio.agency());
        List<AgencyCompanyId> known =
                members.stream().map(PortfolioMember::company).toList();
        List<AgencyCompanyId> newcomers = linked.wantedBy(portfolio, all).stream()
                .filter(company -> !known.contains(company))
                .toList();
        return new PortfolioDifferences(watchService.get(), portfolio, members, linked).find(newcomers);
    }

    /**
     * {@return the rules that the agency has, which a portfolio may want} One call.
     *
     * @param country whose; empty for those that hold worldwide
     */
    public List<OfferedRule> offeredRules(Optional<CountryCode> country) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return watchService.map(agency -> agency.rules(country)).orElse(List.of());
    }

    private PortfolioMember inMember(String portfolio, AgencyCompanyId company, UnaryOperator<PortfolioMember> change) {
        return context.inRepeatedUnitOfWork(work -> {
            existing(work, portfolio, PortfolioRight.EDIT);
            PortfolioMember member = work.monitoring()
                    .member(portfolio, company)
                    .filter(known -> known.state().isWanted())
                    .orElseThrow(() -> new UnknownReferenceException("company of portfolio " + portfolio, company));
            PortfolioMember changed = change.apply(member);
            if (changed.equals(member)) {
                return member;
            }
            note(work, portfolio, "described", List.of(company));
            return work.monitoring().saveMember(changed);
        });
    }

    private Portfolio existing(UnitOfWork work, String name, PortfolioRight right) {
        context.require(Permission.EDIT_PORTFOLIOS);
        Portfolio portfolio = PortfolioNames.visible(work, name, context.actor())
                .orElseThrow(() -> new UnknownReferenceException("portfolio", name));
        if (!portfolio.access().lets(context.actor(), right)) {
            throw PortfolioRefusedException.right(name, right);
        }
        return portfolio;
    }

    private void note(UnitOfWork work, String portfolio, String what, List<AgencyCompanyId> companies) {
        if (!companies.isEmpty()) {
            List<FieldChange> changes = companies.stream()
                    .map(company -> new FieldChange(what, Optional.empty(), Optional.of(company.toString())))
                    .toList();
            context.audit(work, PortfolioTraces.subject(portfolio), AuditEntry.Action.CHANGED, changes);
        }
    }
}
