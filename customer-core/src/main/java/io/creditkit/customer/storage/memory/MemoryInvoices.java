package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.InvoiceStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invoices and credit notes, found by number and customer. */
final class MemoryInvoices implements InvoiceStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Invoice> byNumber = new HashMap<>();
        private final Map<CustomerId, Set<String>> byCustomer = new HashMap<>();
    }

    private static final Comparator<Invoice> IN_ORDER = Comparator.comparing(Invoice::issueDate)
            .thenComparing(invoice -> Keys.caseless(invoice.number()), Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemoryInvoices(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Invoice> find(String number) {
        return Optional.ofNullable(data().byNumber.get(Keys.caseless(number)));
    }

    @Override
    public List<Invoice> of(CustomerId customer) {
        return data().byCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(number -> find(number).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public long count() {
        return data().byNumber.size();
    }

    @Override
    public Invoice save(Invoice invoice) {
        String number = Keys.caseless(invoice.number());
        Optional<Invoice> before = find(number);
        long version = Keys.nextVersion(
                "document " + invoice.number(),
                invoice.version(),
                before.map(Invoice::version).orElse(0L));
        before.ifPresent(former -> session.unindex(data().byCustomer, former.customerId(), number));
        Invoice stored = Invoice.builder().from(invoice).version(version).build();
        session.put(data().byNumber, number, stored);
        session.index(data().byCustomer, stored.customerId(), number);
        return stored;
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
