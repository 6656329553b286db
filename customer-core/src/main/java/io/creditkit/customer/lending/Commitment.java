package io.creditkit.customer.lending;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;

/**
 * What a customer was promised and that may become a receivable.
 *
 * @param kind an order, or a delivery
 * @param reference the host's number of it, by which a person finds it
 * @param amount all of it
 * @param invoiced the part that is invoiced already, and so counts as an invoice; in the same currency
 */
public record Commitment(Kind kind, String reference, Money amount, Money invoiced) {
    /** An order, or a delivery. */
    public enum Kind {
        ORDER,
        DELIVERY
    }

    public Commitment {
        EntryCheck.of("commitment")
                .notNegative("amount", amount.signum())
                .notNegative("invoiced", invoiced.signum())
                .refuse();
        amount.compareAmount(invoiced);
    }

    /** {@return what is not invoiced yet, never below zero} */
    public Money open() {
        Money rest = amount.minus(invoiced);
        return rest.signum() < 0 ? Money.zero(amount.currency()) : rest;
    }
}
