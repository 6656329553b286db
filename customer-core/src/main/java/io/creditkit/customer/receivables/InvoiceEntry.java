package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document as a person enters it; whether it can be taken is checked when it is.
 *
 * @param customerId whose it is
 * @param kind an invoice, a debit note, or a credit note with a negative amount
 * @param issueDate the day it is issued
 * @param dueDate the day it is to be paid, not before that
 * @param gross the amount with tax
 * @param net the amount without tax; empty if it is not told
 * @param tax the tax in it; empty if it is not told
 * @param documentRef where the host keeps the document itself; empty if nowhere
 */
public record InvoiceEntry(
        CustomerId customerId,
        Invoice.Kind kind,
        LocalDate issueDate,
        LocalDate dueDate,
        Money gross,
        Optional<Money> net,
        Optional<Money> tax,
        Optional<String> documentRef) {
    /** A document of which no more is told; see the other constructor. */
    public InvoiceEntry(CustomerId customerId, Invoice.Kind kind, LocalDate issueDate, LocalDate dueDate, Money gross) {
        this(customerId, kind, issueDate, dueDate, gross, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return the same with what its amount is made of} */
    public InvoiceEntry ofNetAndTax(Money net, Money tax) {
        return new InvoiceEntry(
                customerId, kind, issueDate, dueDate, gross, Optional.of(net), Optional.of(tax), documentRef);
    }

    /** {@return the same with where the host keeps the document itself} */
    public InvoiceEntry keptAt(String documentRef) {
        return new InvoiceEntry(customerId, kind, issueDate, dueDate, gross, net, tax, Optional.of(documentRef));
    }
}
