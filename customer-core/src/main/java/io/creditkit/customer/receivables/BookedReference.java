package io.creditkit.customer.receivables;

import io.creditkit.customer.internal.EntryCheck;

/**
 * What was booked under a reference of the host's, so that the same thing sent again is not booked again.
 *
 * @param reference the host's own id of it, such as that of a line of a bank statement; 1 to 100 characters, equal to the letter, unique in
 *     the tenant, and no personal data
 * @param booked what it is
 * @param id the id of the payment, or of the loan it was paid on
 * @param request what was asked for, in words that are the same whenever the same is asked for
 */
public record BookedReference(String reference, Booked booked, String id, String request) {
    /** What was booked. */
    public enum Booked {
        /** Money of a customer. */
        PAYMENT,
        /** What was paid on a loan. */
        LOAN_PAYMENT
    }

    public BookedReference {
        EntryCheck.of("payment")
                .must("reference", reference, 100)
                .never(
                        "reference",
                        () -> reference.indexOf('\0') >= 0,
                        "malformed",
                        "It holds a character that is no text.")
                .refuse();
    }
}
