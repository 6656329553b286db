package io.creditkit.customer.internal;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.storage.CustomerStore;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The customers that are linked to companies of an agency, read a page at a time. */
public final class LinkedCustomers {
    private LinkedCustomers() {}

    /**
     * Hands over each of them with its company, by number; erased ones are left out. The consumer is called outside any unit of
     * work.
     */
    public static void forEach(WorkContext context, String agency, BiConsumer<AgencyCompanyId, Customer> consumer) {
        Optional<String> after = Optional.empty();
        List<Customer> page;
        do {
            Optional<String> from = after;
            page = context.inUnitOfWork(work -> work.customers().page(from, CustomerStore.MAX_PAGE));
            for (Customer customer : page) {
                customer.agencyLink()
                        .filter(link -> customer.status() != CustomerStatus.ERASED)
                        .map(AgencyLink::company)
                        .filter(company -> company.agency().equals(agency))
                        .ifPresent(company -> consumer.accept(company, customer));
                after = Optional.of(customer.number());
            }
        } while (page.size() == CustomerStore.MAX_PAGE);
    }
}
