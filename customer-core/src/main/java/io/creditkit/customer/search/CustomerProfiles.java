package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Puts together what is known of customers. Makes no call and changes nothing. Thread-safe. */
public final class CustomerProfiles {
    private static final int PAGE = 200;

    private final WorkContext context;
    private final BiFunction<Customer, LocalDate, ReceivablesSummary> receivables;

    /** Made by the workspace. */
    public CustomerProfiles(WorkContext context) {
        this(context, new Receivables(context)::summary);
    }

    /**
     * Made by a host that keeps its ledger elsewhere.
     *
     * @param receivables what the ledger says of a customer on a day; called outside any unit of work
     */
    public CustomerProfiles(WorkContext context, BiFunction<Customer, LocalDate, ReceivablesSummary> receivables) {
        this.context = context;
        this.receivables = receivables;
    }

    private record Known(
            Customer customer,
            Optional<CompanyFile> company,
            Optional<RiskAssessment> assessment,
            List<ConsentRecord> consents,
            SupplyStatus supply) {}

    /**
     * {@return what is known of that customer}
     *
     * @param asOf the day for the receivables; the agency's figures and the assessment are the newest there are
     */
    public CustomerProfile of(Customer customer, LocalDate asOf) {
        return profile(
                context.inUnitOfWork(
                        work -> known(work, List.of(customer), asOf).get(0)),
                asOf);
    }

    /**
     * Hands over the profile of every customer, one after the other, in the order of their numbers. Only a page of customers
     * is held at a time, and the consumer is called outside any unit of work, so it may store what it finds.
     */
    public void forEach(LocalDate asOf, Consumer<CustomerProfile> consumer) {
        Optional<String> after = Optional.empty();
        List<Known> page;
        do {
            page = page(after, asOf);
            page.forEach(known -> consumer.accept(profile(known, asOf)));
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).customer().number());
            }
        } while (page.size() == PAGE);
    }

    private List<Known> page(Optional<String> after, LocalDate asOf) {
        return context.inUnitOfWork(work -> known(work, work.customers().page(after, PAGE), asOf));
    }

    /** What is asked for many customers at once is asked so: a query for each of a page would make lists slow. */
    private static List<Known> known(UnitOfWork work, List<Customer> customers, LocalDate asOf) {
        List<CustomerId> ids = customers.stream().map(Customer::id).toList();
        Map<CustomerId, List<ConsentRecord>> consents = work.privacy().consentsOf(ids);
        Set<CustomerId> supplied = work.supply().suppliedOn(ids, asOf);
        return customers.stream()
                .map(customer -> new Known(
                        customer,
                        customer.agencyLink().flatMap(link -> work.reports().file(link.company())),
                        work.assessments().latest(customer.id()),
                        consents.getOrDefault(customer.id(), List.of()),
                        supplied.contains(customer.id()) ? SupplyStatus.DELIVERED : SupplyStatus.NOT_DELIVERED))
                .toList();
    }

    private CustomerProfile profile(Known known, LocalDate asOf) {
        return CustomerProfile.builder()
                .customer(known.customer())
                .company(known.company())
                .receivables(receivables.apply(known.customer(), asOf))
                .assessment(known.assessment())
                .supplyStatus(known.supply())
                .accepted(Consent.accepted(known.consents(), context.now()))
                .asOf(asOf)
                .zone(context.zone())
                .build();
    }
}
