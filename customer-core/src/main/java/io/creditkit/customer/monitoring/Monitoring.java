package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.limit.AccountExposures;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps portfolios at the agency in step with ours, and takes their events over. Nothing here is billed by the call, but every
 * watched company uses a place of the contract.
 *
 * <p>Thread-safe; holds no state. Every write is a unit of work of its own, so call it outside of any. Of several nodes that
 * check one portfolio at once, one does it.
 */
public final class Monitoring {
    /** How far a check looks back behind the last event it knows: the agency may show events late. */
    public static final Duration OVERLAP = Duration.ofDays(2);

    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final int PAGE = 200;
    private static final String UNWATCHED = "No monitoring service is set up, so nothing is watched.";

    private final WorkContext context;
    private final Optional<WatchService> watchService;
    private final AtRisk atRisk;
    private final List<WatchListener> listeners;
    private final List<EventFollowUp> followUps;

    /** Made by the library. */
    public Monitoring(WorkContext context, Optional<WatchService> watchService) {
        this(
                context,
                watchService,
                new AccountExposures(context, LimitSettings.standard(), LendingSettings.standard())::own,
                List.of(),
                List.of());
    }

    /**
     * Made by the library.
     *
     * @param atRisk what is at risk with customers on a day
     * @param listeners who is told of new events
     * @param followUps what is done about companies once their events are kept, in that order
     */
    public Monitoring(
            WorkContext context,
            Optional<WatchService> watchService,
            AtRisk atRisk,
            List<WatchListener> listeners,
            List<EventFollowUp> followUps) {
        this.context = context;
        this.watchService = watchService;
        this.atRisk = atRisk;
        this.listeners = List.copyOf(listeners);
        this.followUps = List.copyOf(followUps);
    }

    /**
     * Checks every active portfolio for new events, by name, as {@link #check} does, and takes those that are to go away at the
     * agency. Of one that is not active, or whose agency is not set up, nothing is fetched; only where an earlier check kept events and was cut short before it saw to
     * what follows from them, that is done now. One that fails does not keep the others from being checked; one that was removed or renamed meanwhile is left out.
     *
     * @return what was done, and what failed
     */
    public MonitoringRuns checkForNewEvents() {
        context.require(Permission.RUN_JOBS);
        TreeMap<String, MonitoringRun> runs = new TreeMap<>();
        TreeMap<String, CreditKitException> failures = new TreeMap<>();
        List<Portfolio> portfolios =
                context.inUnitOfWork(work -> work.monitoring().portfolios());
        for (Portfolio portfolio : portfolios) {
            try {
                checkAgain(portfolio.name()).ifPresent(run -> runs.put(portfolio.name(), run));
            } catch (CreditKitException failure) {
                failures.put(portfolio.name(), failure);
            }
        }
        return new MonitoringRuns(runs, failures);
    }

    /** Checks that one as it is now, as those before it took their time; nothing if it is gone, or not in use and nothing waits. */
    private Optional<MonitoringRun> checkAgain(String name) {
        return context.inUnitOfWork(work -> work.monitoring().portfolio(name))
                .flatMap(portfolio -> portfolio.state() == Portfolio.State.INACTIVE
                        ? followWhatWasKept(portfolio, notActive(portfolio))
                        : Optional.of(watchService
                                .map(agency -> check(agency, portfolio))
                                .orElseGet(() -> notChecked(portfolio, UNWATCHED))));
    }

    /**
     * {@return what followed from the events that a check had kept before it was cut short, and before its portfolio was switched off or
     * its agency taken away; empty if it left none} Calls nobody. That the portfolio counts as checked is for a check alone to say; it is
     * marked as seen to up to now, so that the next run looks only at what came after.
     *
     * @param why it is not checked
     */
    private Optional<MonitoringRun> followWhatWasKept(Portfolio portfolio, String why) {
        if (FollowUpRun.keptBefore(context, portfolio).isEmpty()) {
            return Optional.empty();
        }
        return Lease.take(context, PortfolioNames.job(portfolio.name()), LEASE).map(lease -> {
            try (lease) {
                Instant read = notBefore(FollowUpRun.seenTo(portfolio));
                FollowUpRun followed = new FollowUpRun(context, followUps, lease);
                followed.ofKeptBefore(portfolio);
                MonitoringRun.Builder run = MonitoringRun.builder().addWarnings(why);
                followed.tell(run, " The next check tries again.");
                if (followed.isComplete()) {
                    followed(portfolio.name(), lease, read);
                }
                return run.build();
            }
        });
    }

    /** What was received at that very moment was there when it was read, as nobody takes events over without the lease. */
    private void followed(String portfolio, Lease lease, Instant read) {
        context.inRepeatedUnitOfWork(work -> {
            lease.confirm(work);
            return work.monitoring()
                    .portfolio(portfolio)
                    .map(known -> work.monitoring()
                            .savePortfolio(Portfolio.builder()
                                    .from(known)
                                    .followedUntil(read.plus(1, ChronoUnit.MICROS))
                                    .build()));
        });
    }

    private MonitoringRun notChecked(Portfolio portfolio, String why) {
        return followWhatWasKept(portfolio, why).orElseGet(() -> warning(why));
    }

    private static String notActive(Portfolio portfolio) {
        return "The portfolio " + portfolio.name() + " is not active, so it was not checked.";
    }

    /**
     * Checks for new events. A portfolio that is not there is made, for every company that a customer is linked to. The
     * agency's portfolio is brought into step, its rules are switched on; then the events created since the last check, less
     * {@link #OVERLAP}, are taken over, each one once: the event, the point of history, the certain figures and the state of
     * the company's file, the member and what listeners write are written together. After that the customers of these companies are
     * assessed anew and disabled by the kit's {@link io.creditkit.customer.risk.BlockPolicy}, the automatic rules assign to them, and
     * the alert rules are looked at, in this order and whatever the actor may see of them; where one of these fails for a company, the
     * rest is done and the run warns of it. The portfolio counts as checked only when everything went well: a check that ended before,
     * however it did, leaves nothing out, as the next one begins with what follows from the events that were kept, before it asks the
     * agency. To repeat it does no harm. A few calls, and one for each company that
     * was missing.
     *
     * @param portfolioName our name of the portfolio, and its name at the agency; 1 to 100 characters
     * @return what was done; without an agency, for a portfolio that is not active, and while another node checks it, a warning
     *     that says so
     * @throws BureauException if the agency can't answer now; what was taken over until then stays, and the next check begins
     *     where this one began
     * @throws io.creditkit.customer.job.LeaseLostException if this check took so long that another node began anew
     */
    public MonitoringRun check(String portfolioName) {
        context.require(Permission.RUN_JOBS);
        if (portfolioName.isBlank() || portfolioName.length() > 100) {
            throw new IllegalArgumentException("A portfolio's name has 1 to 100 characters.");
        }
        if (watchService.isEmpty()) {
            return context.inUnitOfWork(work -> work.monitoring().portfolio(portfolioName))
                    .map(portfolio -> notChecked(portfolio, UNWATCHED))
                    .orElseGet(() -> warning(UNWATCHED));
        }
        WatchService agency = watchService.get();
        return check(agency, ours(portfolioName, agency.agency()));
    }

    /**
     * Gives back the checks that a process held when it was killed, which else wait until their leases run out. For a host that
     * knows that nobody else is at work, as at the start of its only process; where another node is at its check, that check
     * ends with {@link io.creditkit.customer.job.LeaseLostException}, and nothing is taken over twice. Calls nobody.
     *
     * @return the names of the portfolios whose check was given back
     */
    public List<String> recover() {
        context.require(Permission.RUN_JOBS);
        return context.inRepeatedUnitOfWork(work -> work.monitoring().portfolios().stream()
                .map(Portfolio::name)
                .filter(name -> {
                    Optional<JobClaim> held = work.jobs()
                            .find(PortfolioNames.job(name))
                            .filter(claim -> claim.until().isAfter(context.now()));
                    held.ifPresent(work.jobs()::release);
                    return held.isPresent();
                })
                .toList());
    }

    private MonitoringRun check(WatchService agency, Portfolio portfolio) {
        String portfolioName = portfolio.name();
        if (portfolio.state() == Portfolio.State.INACTIVE) {
            return notChecked(portfolio, notActive(portfolio));
        }
        if (!portfolio.agency().equals(agency.agency())) {
            return notChecked(
                    portfolio,
                    "The portfolio " + portfolioName + " is of the agency " + portfolio.agency()
                            + ", and the one that is set up is " + agency.agency() + ".");
        }
        Optional<Lease> lease = Lease.take(context, PortfolioNames.job(portfolioName), LEASE);
        if (lease.isEmpty()) {
            return warning("Another node checks the portfolio " + portfolioName + " at this time.");
        }
        try (Lease held = lease.get()) {
            return portfolio.state() == Portfolio.State.REMOVING
                    ? remove(agency, portfolio, held)
                    : check(agency, portfolio, held);
        }
    }

    private MonitoringRun check(WatchService agency, Portfolio asRead, Lease lease) {
        MonitoringRun.Builder run = MonitoringRun.builder();
        FollowUpRun followed = new FollowUpRun(context, followUps, lease);
        followed.ofKeptBefore(asRead);
        PortfolioAtAgency atAgency = new PortfolioAtAgency(context, agency, run);
        Portfolio portfolio = atAgency.inStep(asRead);
        String agencyPortfolioId = portfolio.agencyPortfolioId().orElseThrow();
        LinkedCompanies linked = LinkedCompanies.read(context, atRisk, agency.agency());
        lease.renew();
        Set<CountryCode> countries =
                new PortfolioHealing(context, agency, portfolio, linked, run, lease).heal(agencyPortfolioId);
        atAgency.switchRulesOn(portfolio, countries);
        if (agency.watchesWhatIsOrdered()) {
            run.addWarnings(
                    "The agency puts every company whose report is ordered into its default portfolio by itself,"
                            + " which uses a place for each.");
        }
        lease.renew();
        Instant since = portfolio
                .eventsTakenUntil()
                .filter(until -> until.isBefore(context.now()))
                .orElseGet(context::now)
                .minus(OVERLAP);
        OurForms forms = new OurForms(
                agency,
                linked.customers().keySet(),
                context.inUnitOfWork(work -> work.monitoring().members(portfolio.name())).stream()
                        .map(PortfolioMember::company)
                        .toList());
        List<WatchEvent> seen = agency.events(agencyPortfolioId, since).stream()
                .map(event -> asStored(event, forms.of(event.company()), portfolio))
                .toList();
        List<WatchEvent> taken = new EventTakeOver(context, lease, listeners).takeOver(portfolio.name(), seen);
        settleMembers(portfolio.name());
        followed.of(taken);
        followed.tell(run, " The next check tries again.");
        if (followed.isComplete()) {
            checked(portfolio.name(), lease);
        }
        return summarised(run.eventsSeen(seen.size()).newEvents(taken), taken);
    }

    /** That is what tells the next check that nothing was left behind. */
    private void checked(String portfolio, Lease lease) {
        context.inRepeatedUnitOfWork(work -> {
            lease.confirm(work);
            Portfolio known = work.monitoring()
                    .portfolio(portfolio)
                    .orElseThrow(() -> new UnknownReferenceException("portfolio", portfolio));
            return work.monitoring()
                    .savePortfolio(Portfolio.builder()
                            .from(known)
                            .lastCheckedAt(notBefore(known.lastCheckedAt()))
                            .build());
        });
    }

    /** The clocks of nodes differ, and what came after a check must not seem to have come before it. */
    private Instant notBefore(Optional<Instant> moment) {
        Instant now = context.now();
        return moment.filter(known -> known.isAfter(now)).orElse(now);
    }

    private MonitoringRun remove(WatchService agency, Portfolio portfolio, Lease lease) {
        FollowUpRun followed = new FollowUpRun(context, followUps, lease);
        followed.ofKeptBefore(portfolio);
        portfolio.agencyPortfolioId().ifPresent(agency::remove);
        context.inUnitOfWork(work -> {
            lease.confirm(work);
            PortfolioTraces.remove(work, portfolio.name());
            return portfolio;
        });
        MonitoringRun.Builder run = MonitoringRun.builder();
        run.addWarnings("The portfolio " + portfolio.name() + " was removed.");
        followed.tell(run, "");
        return run.build();
    }

    /** {@return the portfolio of that name, as the last check left it; empty before the first} No call. */
    public Optional<Portfolio> portfolio(String name) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> PortfolioNames.visible(work, name, context.actor()));
    }

    /** {@return the companies of a portfolio, by company; none if there is no such portfolio} No call. */
    public List<PortfolioMember> members(String portfolio) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> PortfolioNames.visible(work, portfolio, context.actor())
                .map(known -> work.monitoring().members(known.name()))
                .orElse(List.of()));
    }

    /** {@return the events of a company that were taken over, oldest first} No call. */
    public List<WatchEvent> events(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.monitoring().events(company));
    }

    /**
     * {@return the events that wait to be processed, oldest created first} No call.
     *
     * @param most how many at most, 1 to 10,000
     */
    public List<WatchEvent> waiting(int most) {
        context.require(Permission.VIEW_CREDIT_DATA);
        if (most < 1 || most > 10_000) {
            throw new IllegalArgumentException("1 to 10000 events are read at once, not " + most + ".");
        }
        return context.inUnitOfWork(work -> work.monitoring().waiting(most));
    }

    /**
     * Marks events of a company as processed: at the agency if it has such a mark, then here. A company none of whose events
     * waits any more is up to date in its portfolios. One call for each event where the agency has a mark.
     *
     * @return how many waited
     * @throws BureauException if the agency can't be told now; none is marked here, so try again
     */
    public int process(AgencyCompanyId company, List<WatchEvent> events) {
        context.require(Permission.EDIT_PORTFOLIOS);
        return new EventMarks(context, watchService).mark(company, events).size();
    }

    private Portfolio ours(String name, String agency) {
        return context.inRepeatedUnitOfWork(work -> work.monitoring()
                .portfolio(name)
                .orElseGet(() -> work.monitoring()
                        .savePortfolio(Portfolio.builder()
                                .name(name)
                                .agency(agency)
                                .membership(Membership.ON_LINK)
                                .eventsTakenUntil(context.now())
                                .build())));
    }

    /** Those that were put in before this check are up to date by it. */
    private void settleMembers(String portfolio) {
        List<PortfolioMember> added = context
                .inUnitOfWork(work -> work.monitoring().members(portfolio))
                .stream()
                .filter(member -> member.state() == MemberState.ADDED)
                .toList();
        for (int from = 0; from < added.size(); from += PAGE) {
            List<PortfolioMember> page = added.subList(from, Math.min(from + PAGE, added.size()));
            context.inRepeatedUnitOfWork(work -> {
                page.stream()
                        .flatMap(member -> work.monitoring().member(portfolio, member.company()).stream())
                        .filter(member -> member.state() == MemberState.ADDED)
                        .forEach(member -> work.monitoring()
                                .saveMember(PortfolioMember.builder()
                                        .from(member)
                                        .state(MemberState.UP_TO_DATE)
                                        .build()));
                return page;
            });
        }
    }

    private MonitoringRun summarised(MonitoringRun.Builder run, List<WatchEvent> taken) {
        Set<AgencyCompanyId> companies = new TreeSet<>();
        taken.forEach(event -> companies.add(event.company()));
        Set<AgencyCompanyId> withFile = context.inUnitOfWork(work -> {
            Set<AgencyCompanyId> found = new TreeSet<>();
            companies.forEach(company ->
                    work.reports().file(company).map(CompanyFile::company).ifPresent(found::add));
            return found;
        });
        return run.changed(withFile)
                .ofUnknownCompanies(taken.stream()
                        .filter(event -> !withFile.contains(event.company()))
                        .toList())
                .build();
    }

    private WatchEvent asStored(WatchEvent event, AgencyCompanyId company, Portfolio portfolio) {
        WatchEvent.Builder stored = WatchEvent.builder();
        return stored.from(event)
                .company(company)
                .happenedAt(event.happenedAt().truncatedTo(ChronoUnit.MICROS))
                .createdAt(event.createdAt().truncatedTo(ChronoUnit.MICROS))
                .portfolio(portfolio.name())
                .receivedAt(notBefore(FollowUpRun.seenTo(portfolio)))
                .build();
    }

    private static MonitoringRun warning(String words) {
        return MonitoringRun.builder().addWarnings(words).build();
    }
}
