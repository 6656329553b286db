package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.storage.CustomerStore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes a portfolio hold every company that a customer is linked to, here and at the agency. Repeating does no harm. */
final class PortfolioHealing {
    private static final int LONGEST_REFERENCE = 50;

    private final WorkContext context;
    private final WatchService agency;
    private final Portfolio portfolio;
    private final MonitoringRun.Builder run;

    PortfolioHealing(WorkContext context, WatchService agency, Portfolio portfolio, MonitoringRun.Builder run) {
        this.context = context;
        this.agency = agency;
        this.portfolio = portfolio;
        this.run = run;
    }

    /** {@return the countries of the companies that ought to be watched} One call, and one for each company that is missing. */
    Set<CountryCode> heal(String agencyPortfolioId) {
        Map<AgencyCompanyId, String> references = references();
        Map<AgencyCompanyId, CountryCode> wanted = context
                .inUnitOfWork(work -> work.reports().files())
                .stream()
                .filter(file -> references.containsKey(file.company()))
                .collect(Collectors.toMap(
                        CompanyFile::company, CompanyFile::country, (one, other) -> one, TreeMap::new));
        Set<AgencyCompanyId> known = context
                .inUnitOfWork(work -> work.monitoring().members(portfolio.name()))
                .stream()
                .map(PortfolioMember::company)
                .collect(Collectors.toSet());
        Set<AgencyCompanyId> watched = new HashSet<>(agency.members(agencyPortfolioId));
        addMissing(agencyPortfolioId, wanted, watched, references);
        wanted.keySet().stream()
                .filter(company -> watched.contains(company) && !known.contains(company))
                .forEach(this::writeMember);
        watched.stream()
                .filter(company -> !wanted.containsKey(company))
                .sorted()
                .forEach(run::addWithoutCustomer);
        return new TreeSet<>(wanted.values());
    }

    private void addMissing(
            String agencyPortfolioId,
            Map<AgencyCompanyId, CountryCode> wanted,
            Set<AgencyCompanyId> watched,
            Map<AgencyCompanyId, String> references) {
        Set<CountryCode> refused = new HashSet<>();
        wanted.forEach((company, country) -> {
            if (!watched.contains(company) && !refused.contains(country)) {
                try {
                    add(agencyPortfolioId, company, watched, references.getOrDefault(company, ""));
                } catch (BureauException refusal) {
                    if (refusal.kind() == BureauException.Kind.FORBIDDEN) {
                        // Either the contract does not cover the country, or its places are used up. Others of the
                        // country would be refused too; those of other countries may not be.
                        refused.add(country);
                        run.addWarnings("The agency refused to watch " + company
                                + " and was not asked for other companies of " + country + ": " + refusal.getMessage());
                    } else {
                        skip(company, refusal);
                    }
                }
            }
        });
    }

    private void add(
            String agencyPortfolioId, AgencyCompanyId company, Set<AgencyCompanyId> watched, String reference) {
        switch (agency.add(agencyPortfolioId, company, reference)) {
            case ADDED -> {
                watched.add(company);
                run.addAddedCompanies(company);
            }
            case ALREADY_THERE -> watched.add(company);
            case NOT_WATCHABLE -> run.addNotWatchable(company);
        }
    }

    /** One company that the agency will not take must not keep the events of all others from us. */
    private void skip(AgencyCompanyId company, BureauException refusal) {
        switch (refusal.kind()) {
            case INVALID_REQUEST, NOT_AVAILABLE -> {
                run.addNotWatchable(company);
                run.addWarnings("The agency does not take " + company + ": " + refusal.getMessage());
            }
            default -> throw refusal;
        }
    }

    private void writeMember(AgencyCompanyId company) {
        context.inUnitOfWork(work -> {
            work.monitoring()
                    .putMember(PortfolioMember.builder()
                            .portfolio(portfolio.name())
                            .company(company)
                            .addedAt(context.now())
                            .build());
            return company;
        });
    }

    /** {@return for each linked company the numbers of its customers, as far as they fit} */
    private Map<AgencyCompanyId, String> references() {
        Map<AgencyCompanyId, String> references = new TreeMap<>();
        Optional<String> after = Optional.empty();
        while (true) {
            Optional<String> from = after;
            List<Customer> page = context.inUnitOfWork(work -> work.customers().page(from, CustomerStore.MAX_PAGE));
            for (Customer customer : page) {
                customer.agencyLink()
                        .filter(link -> customer.status() != CustomerStatus.ERASED)
                        .map(AgencyLink::company)
                        .filter(company -> company.agency().equals(agency.agency()))
                        .ifPresent(company -> references.merge(company, customer.number(), PortfolioHealing::joined));
            }
            if (page.size() < CustomerStore.MAX_PAGE) {
                return references;
            }
            after = Optional.of(page.get(page.size() - 1).number());
        }
    }

    private static String joined(String numbers, String number) {
        String both = numbers + ", " + number;
        return both.length() <= LONGEST_REFERENCE ? both : numbers;
    }
}
