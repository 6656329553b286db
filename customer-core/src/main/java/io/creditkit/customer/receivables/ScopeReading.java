package io.creditkit.customer.receivables;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads the documents of a scope customer by customer, a bounded number of customers in each unit of work. */
final class ScopeReading {
    private static final int PAGE = 200;

    /** What is read of one customer. */
    record Part(Customer customer, List<Invoice> documents, List<IncomingPayment> payments) {}

    private final WorkContext context;

    ScopeReading(WorkContext context) {
        this.context = context;
    }

    void forEach(LedgerScope scope, BiConsumer<Customer, List<Invoice>> consumer) {
        forEachBatch(scope, customers -> {
            Map<CustomerId, List<Invoice>> documents = context.inUnitOfWork(work -> documents(work, customers));
            customers.forEach(customer -> consumer.accept(customer, documents.getOrDefault(customer.id(), List.of())));
        });
    }

    /** The same with the money of each customer. */
    void forEachPart(LedgerScope scope, Consumer<Part> consumer) {
        forEachBatch(scope, customers -> parts(customers).forEach(consumer));
    }

    /** The same with a key of each customer, by which it is put together with others; empty if it has none. */
    void forEachParts(
            LedgerScope scope,
            BiFunction<UnitOfWork, List<Customer>, Map<CustomerId, String>> keys,
            BiConsumer<Part, Optional<String>> consumer) {
        forEachBatch(scope, customers -> {
            Map<CustomerId, String> known = context.inUnitOfWork(work -> keys.apply(work, customers));
            parts(customers)
                    .forEach(part -> consumer.accept(
                            part, Optional.ofNullable(known.get(part.customer().id()))));
        });
    }

    private void forEachBatch(LedgerScope scope, Consumer<List<Customer>> consumer) {
        if (scope.chosen().isPresent()) {
            // Several names of one customer, such as those of the ones that were merged into it, are one customer.
            Set<CustomerId> read = new HashSet<>();
            for (CustomerId id : scope.chosen().get()) {
                context.inUnitOfWork(work -> work.customers().find(id))
                        .filter(customer -> read.add(customer.id()))
                        .ifPresent(customer -> consumer.accept(List.of(customer)));
            }
            return;
        }
        List<Customer> page = page(Optional.empty());
        while (!page.isEmpty()) {
            consumer.accept(page.stream().filter(scope::holds).toList());
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

    private static Map<CustomerId, List<Invoice>> documents(UnitOfWork work, List<Customer> customers) {
        Map<CustomerId, List<Invoice>> documents = new HashMap<>();
        work.invoices()
                .forEachOf(
                        customers.stream().map(Customer::id).toList(),
                        document -> documents
                                .computeIfAbsent(document.customerId(), first -> new ArrayList<>())
                                .add(document));
        return documents;
    }

    private List<Part> parts(List<Customer> customers) {
        return context.inUnitOfWork(work -> {
            Map<CustomerId, List<Invoice>> documents = documents(work, customers);
            Map<CustomerId, List<IncomingPayment>> payments = work.ledger()
                    .paymentsOf(customers.stream().map(Customer::id).toList());
            return customers.stream()
                    .map(customer -> new Part(
                            customer,
                            documents.getOrDefault(customer.id(), List.of()),
                            payments.getOrDefault(customer.id(), List.of())))
                    .toList();
        });
    }
}
