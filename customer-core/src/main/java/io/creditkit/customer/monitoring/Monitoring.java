package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps a portfolio at the agency in step with the linked customers, and takes its events over. Nothing here is billed by the
 * call, but every watched company uses a place of the contract.
 *
 * <p>Thread-safe; holds no state. Every write is a unit of work of its own, so call it outside of any.
 */
public final class Monitoring {
    /** How far a check looks back behind the last event it knows: the agency may show events late. */
    public static final Duration OVERLAP = Duration.ofDays(2);

    private final WorkContext context;
    private final Optional<WatchService> watchService;

    /** Made by the library. */
    public Monitoring(WorkContext context, Optional<WatchService> watchService) {
        this.context = context;
        this.watchService = watchService;
    }

    /**
     * Checks for new events. The portfolio is made if it is not there; every company that a customer is linked to and that
     * has a file is put into it; its rules are switched on; then the events created since the last check, less
     * {@link #OVERLAP}, are taken over, each one once: the event, the point of history, the certain figures and the state of
     * the company's file, and the member are written together. The portfolio's cursor moves only when everything went well.
     * To repeat it does no harm. A few calls, and one for each company that was missing.
     *
     * @param portfolioName our name of the portfolio, and its name at the agency; 1 to 100 characters
     * @return what was done; without an agency, a warning that says so
     * @throws BureauException if the agency can't answer now; what was taken over until then stays, and the next check begins
     *     where this one began
     */
    public MonitoringRun check(String portfolioName) {
        context.require(Permission.RUN_JOBS);
        if (portfolioName.isBlank() || portfolioName.length() > 100) {
            throw new IllegalArgumentException("A portfolio's name has 1 to 100 characters.");
        }
        MonitoringRun.Builder run = MonitoringRun.builder();
        if (watchService.isEmpty()) {
            return run.addWarnings("No monitoring service is set up, so nothing is watched.")
                    .build();
        }
        WatchService agency = watchService.get();
        String agencyPortfolioId = agency.ensurePortfolio(portfolioName);
        Portfolio portfolio = ensurePortfolio(portfolioName, agency.agency(), agencyPortfolioId);
        Set<CountryCode> countries = new PortfolioHealing(context, agency, portfolio, run).heal(agencyPortfolioId);
        switchRulesOn(agency, agencyPortfolioId, countries, run);

        Instant since = portfolio.eventsTakenUntil().orElseGet(context::now).minus(OVERLAP);
        List<WatchEvent> seen = agency.events(agencyPortfolioId, since).stream()
                .map(Monitoring::asStored)
                .toList();
        List<WatchEvent> taken = new EventTakeOver(context).takeOver(portfolioName, seen);
        return summarised(run.eventsSeen(seen.size()).newEvents(taken), taken);
    }

    /** {@return the portfolio of that name, as the last check left it; empty before the first} No call. */
    public Optional<Portfolio> portfolio(String name) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.monitoring().portfolio(name));
    }

    /** {@return the companies that are watched in a portfolio, by company; none if there is no such portfolio} No call. */
    public List<PortfolioMember> members(String portfolio) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.monitoring().members(portfolio));
    }

    /** {@return the events of a company that were taken over, oldest first} No call. */
    public List<WatchEvent> events(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.monitoring().events(company));
    }

    private static void switchRulesOn(
            WatchService agency, String agencyPortfolioId, Set<CountryCode> countries, MonitoringRun.Builder run) {
        int rulesOn = agency.ensureRules(agencyPortfolioId, countries);
        run.rulesOn(rulesOn);
        if (rulesOn == 0) {
            run.addWarnings("No rule is on at the agency, so the portfolio watches nothing.");
        }
    }

    private Portfolio ensurePortfolio(String name, String agency, String agencyPortfolioId) {
        return context.inRepeatedUnitOfWork(work -> {
            Optional<Portfolio> known = work.monitoring().portfolio(name);
            if (known.flatMap(Portfolio::agencyPortfolioId)
                    .filter(agencyPortfolioId::equals)
                    .isPresent()) {
                return known.get();
            }
            Portfolio.Builder portfolio = Portfolio.builder();
            known.ifPresentOrElse(
                    portfolio::from, () -> portfolio.name(name).agency(agency).eventsTakenUntil(context.now()));
            return work.monitoring()
                    .savePortfolio(
                            portfolio.agencyPortfolioId(agencyPortfolioId).build());
        });
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

    private static WatchEvent asStored(WatchEvent event) {
        WatchEvent.Builder stored = WatchEvent.builder();
        return stored.from(event)
                .happenedAt(event.happenedAt().truncatedTo(ChronoUnit.MICROS))
                .createdAt(event.createdAt().truncatedTo(ChronoUnit.MICROS))
                .build();
    }
}
