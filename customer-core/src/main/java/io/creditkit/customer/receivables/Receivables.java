package io.creditkit.customer.receivables;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import java.time.LocalDate;
import java.util.List;

/**
 * What our own ledger says of a customer: exposure, ageing, and how promptly it pays. Thread-safe. Nothing here calls an
 * agency.
 *
 * <pre>{@code
 * ReceivablesSummary summary = receivables.summary(customer, LocalDate.of(2026, 3, 31));
 * summary.overdue().toOptional().ifPresent(amount -> ...);
 * }</pre>
 */
public final class Receivables {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Receivables(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return what the ledger of a customer adds up to at the end of that day, in its risk currency}
     *
     * <p>An amount in another currency is converted with the newest rate on or before the day, and rounded half-up to the minor
     * unit, once for each document: the ageing balance then adds up to the exposure to the last cent. A figure that needs a
     * rate that is not there is unknown, and the others are told.
     */
    public ReceivablesSummary summary(Customer customer, LocalDate asOf) {
        List<Invoice> invoices = invoicesOf(customer.id());
        return new Ledger(invoices, customer.riskCurrency(), asOf, context.rates()).summary();
    }

    /** {@return all invoices and credit notes of a customer, by issue date, then number} */
    public List<Invoice> invoicesOf(CustomerId customer) {
        return context.inUnitOfWork(work -> work.invoices().of(customer));
    }
}
