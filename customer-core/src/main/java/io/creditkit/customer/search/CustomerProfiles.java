package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private record Known(Customer customer, Optional<CompanyFile> company, Optional<RiskAssessment> assessment) {}

    /**
     * {@return what is known of that customer}
     *
     * @param asOf the day for the receivables; the agency's figures and the assessment are the newest there are
     */
    public CustomerProfile of(Customer customer, LocalDate asOf) {
        return profile(context.inUnitOfWork(work -> known(work, customer)), asOf);
    }

    /**
     * Hands over the profile of every customer, one after the other, in the order of their numbers. Only a page of customers
     * is held at a time, and the consumer is called outside any unit of work, so it may store what it finds.
     */
    public void forEach(LocalDate asOf, Consumer<CustomerProfile> consumer) {
        Optional<String> after = Optional.empty();
        List<Known> page;
        do {
            page = page(after);
            page.forEach(known -> consumer.accept(profile(known, asOf)));
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).customer().number());
            }
        } while (page.size() == PAGE);
    }

    /**
     * Hands over the profiles of these customers, in this order. All of them are held at a time, and the consumer is called
     * outside any unit of work. Those that are not stored any more are left out.
     */
    void forEach(List<CustomerId> ids, LocalDate asOf, Consumer<CustomerProfile> consumer) {
        List<Known> read = context.inUnitOfWork(work -> ids.stream()
                .flatMap(id -> work.customers().find(id).stream())
                .map(customer -> known(work, customer))
                .toList());
        read.forEach(known -> consumer.accept(profile(known, asOf)));
    }

    private List<Known> page(Optional<String> after) {
        return context.inUnitOfWork(work -> work.customers().page(after, PAGE).stream()
                .map(customer -> known(work, customer))
                .toList());
    }

    private static Known known(UnitOfWork work, Customer customer) {
        return new Known(
                customer,
                customer.agencyLink().flatMap(link -> work.reports().file(link.company())),
                work.assessments().latest(customer.id()));
    }

    private CustomerProfile profile(Known known, LocalDate asOf) {
        return CustomerProfile.builder()
                .customer(known.customer())
                .company(known.company())
                .receivables(receivables.apply(known.customer(), asOf))
                .assessment(known.assessment())
                .asOf(asOf)
                .zone(context.zone())
                .build();
    }
}
