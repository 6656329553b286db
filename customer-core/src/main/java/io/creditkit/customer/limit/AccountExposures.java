package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For the house alone: what is at risk with accounts, as their checks count it, for lists and rules. Thread-safe. */
public final class AccountExposures {
    private final ExposureReader reader;

    /** Made by the workspace. */
    public AccountExposures(WorkContext context, LimitSettings settings, LendingSettings lending) {
        reader = new ExposureReader(context, lending, settings.settlingTime());
    }

    /**
     * What is at risk with one account.
     *
     * @param own with the account alone, in its risk currency
     * @param compared what is compared with the limit that is shown with it, in the currency of that limit
     * @param ofCompany with all accounts of the company that it is linked to, in its risk currency
     */
    public record AtRisk(Measure<Money> own, Measure<Money> compared, Measure<Money> ofCompany) {}

    /** {@return what is at risk with each of these accounts alone at the end of a day, in its risk currency, in this order} */
    public Map<CustomerId, Measure<Money>> own(Collection<Customer> customers, LocalDate day) {
        return reader.with(
                day,
                work -> customers,
                (work, promised) -> reader.read(work, customers, promised, day, Optional.empty())
                        .map(documents -> {
                            Reading reading = new Reading(documents, Map.of(), day);
                            Map<CustomerId, Measure<Money>> each = new LinkedHashMap<>();
                            customers.forEach(customer ->
                                    each.put(customer.id(), reading.sum(List.of(customer), customer.riskCurrency())));
                            return each;
                        }));
    }

    /**
     * {@return what is at risk with each of these accounts at the end of a day} Asks the host for their orders. Reads in one unit
     * of work, so they should be a page of customers and not all.
     *
     * @param limits the limits of each of them
     */
    public Map<CustomerId, AtRisk> of(
            Collection<Customer> customers, Map<CustomerId, HoldingLimits> limits, LocalDate day) {
        return reader.with(day, work -> all(customers, sharing(work, customers)), (work, promised) -> {
            Map<AgencyCompanyId, List<Customer>> sharing = sharing(work, customers);
            return reader.read(work, all(customers, sharing), promised, day, Optional.empty())
                    .map(documents -> new Reading(documents, sharing, day).of(customers, limits));
        });
    }

    /** All accounts of the companies: the agency's limit is for them together, and ours may be. */
    private static Map<AgencyCompanyId, List<Customer>> sharing(UnitOfWork work, Collection<Customer> customers) {
        return work.customers()
                .linkedTo(customers.stream()
                        .flatMap(customer -> customer.agencyLink().stream())
                        .map(AgencyLink::company)
                        .collect(Collectors.toSet()));
    }

    private static Collection<Customer> all(
            Collection<Customer> customers, Map<AgencyCompanyId, List<Customer>> sharing) {
        Map<CustomerId, Customer> accounts = new LinkedHashMap<>();
        Stream.concat(customers.stream(), sharing.values().stream().flatMap(List::stream))
                .forEach(account -> accounts.putIfAbsent(account.id(), account));
        return accounts.values();
    }

    private static Optional<AgencyCompanyId> company(Customer customer, Map<CustomerId, HoldingLimits> limits) {
        return Optional.ofNullable(limits.get(customer.id()))
                .filter(HoldingLimits::isShared)
                .map(HoldingLimits::entity)
                .flatMap(entity -> entity instanceof LimitSubject.Company company
                        ? Optional.of(company.company())
                        : Optional.empty());
    }

    /** What was read once of each account, and is added up once for each company. */
    private final class Reading {
        private final Map<CustomerId, AccountDocuments> documents = new HashMap<>();
        private final Map<AgencyCompanyId, List<Customer>> sharing;
        private final LocalDate day;
        private final Map<Together, Measure<Money>> sums = new HashMap<>();

        Reading(List<AccountDocuments> read, Map<AgencyCompanyId, List<Customer>> sharing, LocalDate day) {
            read.forEach(one -> documents.put(one.customer().id(), one));
            this.sharing = sharing;
            this.day = day;
        }

        Map<CustomerId, AtRisk> of(Collection<Customer> customers, Map<CustomerId, HoldingLimits> limits) {
            Map<CustomerId, AtRisk> all = new HashMap<>();
            for (Customer customer : customers) {
                Currency currency = Optional.ofNullable(limits.get(customer.id()))
                        .map(one -> EntityCurrency.of(one, customer))
                        .orElse(customer.riskCurrency());
                Measure<Money> own = sum(List.of(customer), customer.riskCurrency());
                Measure<Money> compared = company(customer, limits)
                        .map(company -> together(company, currency))
                        .orElseGet(() ->
                                currency.equals(customer.riskCurrency()) ? own : sum(List.of(customer), currency));
                Measure<Money> ofCompany = customer.agencyLink()
                        .map(link -> together(link.company(), customer.riskCurrency()))
                        .orElse(own);
                all.put(customer.id(), new AtRisk(own, compared, ofCompany));
            }
            return all;
        }

        private Measure<Money> together(AgencyCompanyId company, Currency currency) {
            return sums.computeIfAbsent(
                    new Together(company, currency), key -> sum(sharing.getOrDefault(company, List.of()), currency));
        }

        private Measure<Money> sum(List<Customer> accounts, Currency currency) {
            return reader.consolidated(
                            accounts.stream()
                                    .map(account -> Objects.requireNonNull(documents.get(account.id())))
                                    .toList(),
                            currency,
                            day)
                    .total();
        }
    }

    /** The accounts of a company, in one currency. */
    private record Together(AgencyCompanyId company, Currency currency) {}
}
