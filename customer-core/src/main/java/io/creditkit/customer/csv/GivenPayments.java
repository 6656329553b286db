package io.creditkit.customer.csv;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What payments gave to documents: those of a customer are read once in a unit of work, however many of its documents a file has. */
final class GivenPayments {
    private final UnitOfWork work;
    private final Map<CustomerId, Map<String, List<Payment>>> given = new HashMap<>();

    GivenPayments(UnitOfWork work) {
        this.work = work;
    }

    List<Payment> to(Invoice invoice) {
        return given.computeIfAbsent(invoice.customerId(), this::ofAll).getOrDefault(key(invoice.number()), List.of());
    }

    private Map<String, List<Payment>> ofAll(CustomerId customer) {
        return work.ledger().paymentsOf(customer).stream()
                .map(IncomingPayment::allocations)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        one -> key(one.invoice()),
                        Collectors.mapping(one -> new Payment(one.on(), one.amount()), Collectors.toList())));
    }

    private static String key(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
