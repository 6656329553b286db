package io.creditkit.customer.lending;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.CustomerRecords;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For the house alone: what is booked of some customers, read at once. Immutable. */
public final class Booked {
    private final Map<CustomerId, List<Invoice>> invoices;
    private final Map<CustomerId, List<Loan>> loans;
    private final Map<CustomerId, List<BalanceAdjustment>> adjustments;
    private final Map<CustomerId, List<IncomingPayment>> payments;
    private final boolean anyLoans;

    private Booked(UnitOfWork work, Collection<CustomerId> customers) {
        Map<CustomerId, List<Invoice>> documents = new HashMap<>();
        work.invoices()
                .forEachOf(
                        customers,
                        invoice -> documents
                                .computeIfAbsent(invoice.customerId(), customer -> new ArrayList<>())
                                .add(invoice));
        invoices = documents;
        anyLoans = work.loans().count() > 0;
        loans = anyLoans ? work.loans().of(customers) : Map.of();
        adjustments = work.ledger().adjustmentsOf(customers);
        payments = work.ledger().paymentsOf(customers);
    }

    private Booked(CustomerId customer, CustomerRecords records) {
        invoices = Map.of(customer, records.invoices());
        anyLoans = records.anyLoans();
        loans = Map.of(customer, records.loans());
        adjustments = Map.of(customer, records.adjustments());
        payments = Map.of(customer, records.payments());
    }

    /** {@return what is booked of a customer whose ledger was read with its other records} */
    public static Booked of(CustomerId customer, CustomerRecords records) {
        return new Booked(customer, records);
    }

    /** {@return what is booked of these customers} */
    public static Booked of(UnitOfWork work, Collection<CustomerId> customers) {
        return new Booked(work, customers);
    }

    /** {@return the documents of one of them, by issue date, then number} */
    public List<Invoice> invoices(CustomerId customer) {
        return List.copyOf(invoices.getOrDefault(customer, List.of()));
    }

    /** {@return the loans of one of them} */
    public List<Loan> loans(CustomerId customer) {
        return loans.getOrDefault(customer, List.of());
    }

    List<BalanceAdjustment> adjustments(CustomerId customer) {
        return adjustments.getOrDefault(customer, List.of());
    }

    List<IncomingPayment> payments(CustomerId customer) {
        return payments.getOrDefault(customer, List.of());
    }

    /** Whether anybody has a loan. */
    boolean anyLoans() {
        return anyLoans;
    }
}
