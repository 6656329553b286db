package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.LinkedCustomers;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        for (Customer customer : accounts(company)) {
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
        List<AgencyCompanyId> companies = customers.keySet().stream()
                .filter(company -> {
                    CompanyFile file = files.get(company);
                    return file != null
                            && (portfolio.countries().isEmpty()
                                    ? !elsewhere.contains(file.country())
                                    : portfolio.countries().contains(file.country()));
                })
                .toList();
        return switch (portfolio.membership()) {
            case MANUAL -> List.of();
            case ON_LINK -> companies;
            case ON_REPORT ->
                companies.stream()
                        .filter(company -> Optional.ofNullable(files.get(company))
                                .flatMap(CompanyFile::latestReport)
                                .isPresent())
                        .toList();
            case ON_EXPOSURE -> owing(companies);
        };
    }

    /** An exposure that can't be told is no reason to leave a company unwatched. */
    private List<AgencyCompanyId> owing(List<AgencyCompanyId> companies) {
        List<Customer> accounts = companies.stream()
                .flatMap(company -> accounts(company).stream())
                .toList();
        Map<CustomerId, Measure<Money>> owed = AtRiskPages.of(atRisk, accounts, context.today());
        return companies.stream()
                .filter(company -> accounts(company).stream()
                        .flatMap(account -> Optional.ofNullable(owed.get(account.id())).stream())
                        .anyMatch(exposure -> exposure.toOptional()
                                .map(amount -> amount.signum() > 0)
                                .orElse(true)))
                .toList();
    }

    private List<Customer> accounts(AgencyCompanyId company) {
        return customers.getOrDefault(company, List.of());
    }
}
