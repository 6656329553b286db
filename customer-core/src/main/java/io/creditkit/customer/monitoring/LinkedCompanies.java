package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.LinkedCustomers;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The companies of one agency that customers are linked to, as read at one time.
 *
 * @param customers the customers of each, by number
 * @param files the files of those that have one
 */
record LinkedCompanies(
        WorkContext context,
        AtRisk atRisk,
        Map<AgencyCompanyId, List<Customer>> customers,
        Map<AgencyCompanyId, CompanyFile> files) {
    private static final int LONGEST_REFERENCE = 50;

    static LinkedCompanies read(WorkContext context, AtRisk atRisk, String agency) {
        Map<AgencyCompanyId, List<Customer>> customers = new TreeMap<>();
        LinkedCustomers.forEach(
                context,
                agency,
                (company, customer) -> customers
                        .computeIfAbsent(company, first -> new ArrayList<>())
                        .add(customer));
        Map<AgencyCompanyId, CompanyFile> files = context
                .inUnitOfWork(work -> work.reports().files())
                .stream()
                .filter(file -> customers.containsKey(file.company()))
                .collect(Collectors.toMap(CompanyFile::company, file -> file));
        return new LinkedCompanies(context, atRisk, customers, files);
    }

    /** {@return the numbers of its customers, as far as they fit} */
    String reference(AgencyCompanyId company) {
        String joined = "";
        for (Customer customer : customers.getOrDefault(company, List.of())) {
            String more = joined.isEmpty() ? customer.number() : joined + ", " + customer.number();
            joined = more.length() <= LONGEST_REFERENCE ? more : joined;
        }
        return joined;
    }

    /** {@return the companies that the portfolio takes in by itself, by id} */
    List<AgencyCompanyId> wantedBy(Portfolio portfolio, List<Portfolio> all) {
        Set<CountryCode> elsewhere = all.stream()
                .filter(other -> other.state() == Portfolio.State.ACTIVE
                        && other.membership() != Membership.MANUAL
                        && other.agency().equals(portfolio.agency()))
                .flatMap(other -> other.countries().stream())
                .collect(Collectors.toSet());
        return customers.keySet().stream()
                .filter(company -> {
                    CompanyFile file = files.get(company);
                    return file != null
                            && (portfolio.countries().isEmpty()
                                    ? !elsewhere.contains(file.country())
                                    : portfolio.countries().contains(file.country()))
                            && isTaken(portfolio.membership(), company, file);
                })
                .toList();
    }

    private boolean isTaken(Membership membership, AgencyCompanyId company, CompanyFile file) {
        return switch (membership) {
            case MANUAL -> false;
            case ON_LINK -> true;
            case ON_REPORT -> file.latestReport().isPresent();
            case ON_EXPOSURE -> isOwedBy(customers.getOrDefault(company, List.of()));
        };
    }

    /** An exposure that can't be told is no reason to leave a company unwatched. */
    private boolean isOwedBy(List<Customer> accounts) {
        return atRisk.of(accounts, context.today()).values().stream()
                .anyMatch(exposure ->
                        exposure.toOptional().map(amount -> amount.signum() > 0).orElse(true));
    }
}
