package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;
import java.time.LocalDate;

/**
 * What was paid on one invoice on one day.
 *
 * @param receivedOn the day the money came, or went back
 * @param amount in the invoice's currency; negative when it was taken back, or when a credit note is paid out
 * @param kind what happened
 */
public record Payment(LocalDate receivedOn, Money amount, Kind kind) {
    /** What happened. */
    public enum Kind {
        /** Money came, or went, as it should. A negative one on an invoice counts as returned. */
        PAID,
        /** The payer or its bank took money back. */
        RETURNED,
        /** We gave money back. */
        REFUNDED,
        /** A credit note paid an invoice: it stands on both of them. No money came or went. */
        SET_OFF
    }

    /** A plain payment. */
    public Payment(LocalDate receivedOn, Money amount) {
        this(receivedOn, amount, Kind.PAID);
    }
}
