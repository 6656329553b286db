package io.creditkit.customer.receivables;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the documents of a scope customer by customer, a bounded number of customers in each unit of work. */
final class ScopeReading {
    private static final int PAGE = 200;

    private record Part(Customer customer, List<Invoice> documents) {}

    private final WorkContext context;

    ScopeReading(WorkContext context) {
        this.context = context;
    }

    void forEach(LedgerScope scope, BiConsumer<Customer, List<Invoice>> consumer) {
        if (scope.chosen().isPresent()) {
            for (CustomerId id : scope.chosen().get()) {
                one(id).ifPresent(part -> consumer.accept(part.customer(), part.documents()));
            }
            return;
        }
        List<Customer> page = page(Optional.empty());
        while (!page.isEmpty()) {
            parts(page.stream().filter(scope::holds).toList())
                    .forEach(part -> consumer.accept(part.customer(), part.documents()));
            page = page(Optional.of(page.get(page.size() - 1).number()));
        }
    }

    /** The same without the documents, for a scope that is a condition. */
    void forEachCustomer(LedgerScope scope, Consumer<Customer> consumer) {
        List<Customer> page = page(Optional.empty());
        while (!page.isEmpty()) {
            page.stream().filter(scope::holds).forEach(consumer);
            page = page(Optional.of(page.get(page.size() - 1).number()));
        }
    }

    private List<Customer> page(Optional<String> after) {
        return context.inUnitOfWork(work -> work.customers().page(after, PAGE));
    }

    private Optional<Part> one(CustomerId id) {
        return context.inUnitOfWork(work -> work.customers()
                .find(id)
                .map(customer -> new Part(customer, work.invoices().of(id))));
    }

    private List<Part> parts(List<Customer> customers) {
        return context.inUnitOfWork(work -> customers.stream()
                .map(customer -> new Part(customer, work.invoices().of(customer.id())))
                .toList());
    }
}
