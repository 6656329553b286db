package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     */
    public record AtRisk(Measure<Money> own, Measure<Money> compared) {}

    /**
     * {@return what is at risk with each of these accounts at the end of a day} Asks the host for their orders. Reads in one unit
     * of work, so they should be a page of customers and not all.
     *
     * @param limits the limits of each of them
     */
    public Map<CustomerId, AtRisk> of(
            Collection<Customer> customers, Map<CustomerId, HoldingLimits> limits, LocalDate day) {
        return reader.with(
                day,
                work -> accounts(work, customers, limits).values(),
                (work, promised) -> new Reading(work, promised, day).of(customers, limits));
    }

    private static Map<CustomerId, Customer> accounts(
            UnitOfWork work, Collection<Customer> customers, Map<CustomerId, HoldingLimits> limits) {
        Map<CustomerId, Customer> accounts = new LinkedHashMap<>();
        for (Customer customer : customers) {
            accounts.put(customer.id(), customer);
            compared(work, customer, limits).forEach(one -> accounts.put(one.id(), one));
        }
        return accounts;
    }

    private static List<Customer> compared(UnitOfWork work, Customer customer, Map<CustomerId, HoldingLimits> limits) {
        return Optional.ofNullable(limits.get(customer.id()))
                .filter(HoldingLimits::isShared)
                .map(HoldingLimits::entity)
                .filter(LimitSubject.Company.class::isInstance)
                .map(entity -> ExposureReader.accounts(work, entity))
                .orElse(List.of(customer));
    }

    /** Reads each account once, however many of the others it is counted with. */
    private final class Reading {
        private final UnitOfWork work;
        private final ExposureReader.Promised promised;
        private final LocalDate day;
        private final Map<CustomerId, AccountDocuments> read = new HashMap<>();

        Reading(UnitOfWork work, ExposureReader.Promised promised, LocalDate day) {
            this.work = work;
            this.promised = promised;
            this.day = day;
        }

        Optional<Map<CustomerId, AtRisk>> of(Collection<Customer> customers, Map<CustomerId, HoldingLimits> limits) {
            Map<CustomerId, AtRisk> all = new HashMap<>();
            for (Customer customer : customers) {
                Currency currency = Optional.ofNullable(limits.get(customer.id()))
                        .map(one -> EntityCurrency.of(one, customer))
                        .orElse(customer.riskCurrency());
                Optional<Measure<Money>> own = sum(List.of(customer), customer.riskCurrency());
                Optional<Measure<Money>> compared = sum(compared(work, customer, limits), currency);
                if (own.isEmpty() || compared.isEmpty()) {
                    return Optional.empty();
                }
                all.put(customer.id(), new AtRisk(own.get(), compared.get()));
            }
            return Optional.of(all);
        }

        private Optional<Measure<Money>> sum(List<Customer> accounts, Currency currency) {
            List<AccountDocuments> documents = new ArrayList<>();
            for (Customer account : accounts) {
                if (!read.containsKey(account.id())) {
                    Optional<List<AccountDocuments>> one =
                            reader.read(work, List.of(account), promised, day, Optional.empty());
                    if (one.isEmpty()) {
                        return Optional.empty();
                    }
                    read.put(account.id(), one.get().get(0));
                }
                documents.add(read.get(account.id()));
            }
            return Optional.of(reader.consolidated(documents, currency, day, Optional.empty())
                    .total());
        }
    }
}
