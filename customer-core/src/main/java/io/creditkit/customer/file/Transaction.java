package io.creditkit.customer.file;

import io.creditkit.customer.Money;
import java.time.LocalDate;

/**
 * One thing that changed what a customer owes.
 *
 * @param kind what kind of thing
 * @param id the number of the document, or the id of the payment or adjustment
 * @param on the day it counts from
 * @param amount above zero if the customer owes more by it, below if less
 */
public record Transaction(Kind kind, String id, LocalDate on, Money amount) {
    /** What kind of thing. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        DEBIT_NOTE,
        PAYMENT,
        ADJUSTMENT
    }
}
