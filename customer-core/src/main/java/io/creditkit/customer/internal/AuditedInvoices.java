package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.InvoiceStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Documents, each change of which is written into the audit trail; what is paid and open is told as of the day of the change. */
record AuditedInvoices(InvoiceStore store, Auditor auditor) implements InvoiceStore {
    @Override
    public Optional<Invoice> find(String number) {
        return store.find(number);
    }

    @Override
    public List<Invoice> of(CustomerId customer) {
        return store.of(customer);
    }

    @Override
    public void forEachOf(Collection<CustomerId> customers, Consumer<Invoice> consumer) {
        store.forEachOf(customers, consumer);
    }

    @Override
    public long count() {
        return store.count();
    }

    @Override
    public Invoice save(Invoice invoice) {
        Optional<Invoice> before = invoice.version() == 0 ? Optional.empty() : store.find(invoice.number());
        Invoice stored = store.save(invoice);
        auditor.trail(
                Subject.of(Subject.Kind.INVOICE, stored.number()),
                fields(auditor.context().today()),
                before,
                stored);
        return stored;
    }

    private static FieldTexts<Invoice> fields(LocalDate today) {
        return new FieldTexts<Invoice>()
                .field("customer", Invoice::customerId)
                .field("kind", Invoice::kind)
                .field("origin", Invoice::origin)
                .field("issueDate", Invoice::issueDate)
                .field("dueDate", Invoice::dueDate)
                .field("gross", Invoice::gross)
                .optional("net", Invoice::net)
                .optional("tax", Invoice::tax)
                .optional("documentRef", Invoice::documentRef)
                .field("status", invoice -> invoice.statusOn(today))
                .field("paid", AuditedInvoices::paid)
                .field("open", invoice -> invoice.openOn(today))
                .optional("closedOn", Invoice::closedOn)
                .optional("disputedSince", invoice -> invoice.dispute().map(Dispute::since))
                .optional("disputeReason", invoice -> invoice.dispute().map(Dispute::reason))
                .optional("promisedFor", invoice -> invoice.promise().map(promise -> promise.payOn()))
                .optional("promisedAmount", invoice -> invoice.promise().map(promise -> promise.amount()))
                .field("reminders", invoice -> invoice.reminders().size());
    }

    private static Money paid(Invoice invoice) {
        return invoice.payments().stream()
                .map(Payment::amount)
                .reduce(Money.zero(invoice.gross().currency()), Money::plus);
    }
}
