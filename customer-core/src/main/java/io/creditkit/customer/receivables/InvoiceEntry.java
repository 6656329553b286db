package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import java.time.LocalDate;

/**
 * A document as a person enters it; whether it can be taken is checked when it is.
 *
 * @param customerId whose it is
 * @param kind an invoice, or a credit note with a negative amount
 * @param issueDate the day it is issued
 * @param dueDate the day it is to be paid, not before that
 * @param gross the amount with tax
 */
public record InvoiceEntry(
        CustomerId customerId, Invoice.Kind kind, LocalDate issueDate, LocalDate dueDate, Money gross) {}
