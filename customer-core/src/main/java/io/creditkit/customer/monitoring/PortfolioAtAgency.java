package io.creditkit.customer.monitoring;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.internal.WorkContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees within one check to it that the agency has our portfolio, under our name and with the rules that it is to have. */
final class PortfolioAtAgency {
    private final WorkContext context;
    private final WatchService agency;
    private final MonitoringRun.Builder run;

    PortfolioAtAgency(WorkContext context, WatchService agency, MonitoringRun.Builder run) {
        this.context = context;
        this.agency = agency;
        this.run = run;
    }

    /** {@return the portfolio as it is now, with its id at the agency} */
    Portfolio inStep(Portfolio portfolio) {
        Optional<AgencyPortfolio> there = portfolio
                .agencyPortfolioId()
                .flatMap(id -> agency.portfolios().stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst());
        if (there.isPresent()) {
            if (!there.get().name().equals(portfolio.name())) {
                agency.rename(there.get().id(), portfolio.name());
                run.addDifferences(
                        PortfolioDifferences.name(portfolio.name(), there.get().name()));
            }
            return known(portfolio, there.get().id());
        }
        PortfolioDifference missing = PortfolioDifferences.missing(portfolio);
        run.addDifferences(missing);
        if (portfolio.agencyPortfolioId().isPresent()) {
            run.addWarnings(missing.words() + " It was made anew.");
        }
        return known(portfolio, agency.ensurePortfolio(portfolio.name()));
    }

    private Portfolio known(Portfolio portfolio, String agencyPortfolioId) {
        return context.inRepeatedUnitOfWork(work -> {
            Portfolio current = work.monitoring()
                    .portfolio(portfolio.name())
                    .orElseThrow(() -> new UnknownReferenceException("portfolio", portfolio.name()));
            Portfolio.Builder changed = Portfolio.builder();
            Portfolio known = changed.from(current)
                    .agencyPortfolioId(agencyPortfolioId)
                    .agencyName(current.name())
                    .build();
            return known.equals(current) ? current : work.monitoring().savePortfolio(known);
        });
    }

    /** Switches the rules on that the portfolio names; where it names none, those of the countries. */
    void switchRulesOn(Portfolio portfolio, Set<CountryCode> countries) {
        String id = portfolio.agencyPortfolioId().orElseThrow();
        if (portfolio.rules().isEmpty()) {
            run.rulesOn(agency.ensureRules(id, countries));
        } else {
            List<WatchRule> on = agency.applyRules(id, portfolio.rules(), countries);
            run.rulesOn(on.size());
            portfolio.rules().stream()
                    .filter(rule -> !on.contains(rule))
                    .sorted()
                    .forEach(rule -> {
                        run.addDifferences(PortfolioDifferences.rule(rule, "is wanted and the agency did not take it"));
                        run.addWarnings("The agency did not switch the rule " + rule.key() + " on as it is wanted.");
                    });
        }
        if (run.build().rulesOn() == 0) {
            run.addWarnings(PortfolioDifferences.silent().words());
            run.addDifferences(PortfolioDifferences.silent());
        }
    }
}
