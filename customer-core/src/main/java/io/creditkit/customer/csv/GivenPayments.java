package io.creditkit.customer.csv;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        Map<String, List<Payment>> all = new HashMap<>();
        for (IncomingPayment payment : work.ledger().paymentsOf(customer)) {
            for (IncomingPayment.Allocation one : payment.allocations()) {
                all.computeIfAbsent(key(one.invoice()), first -> new ArrayList<>())
                        .add(new Payment(payment.receivedOn(), one.amount()));
            }
        }
        return all;
    }

    private static String key(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
