package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import java.time.LocalDate;

/**
 * An adjustment as a person enters it; whether it can be taken is checked when it is.
 *
 * @param customerId whose balance
 * @param amount by how much: above zero the customer owes more
 * @param reasonCode the host's code of the reason
 * @param note the reason in words
 * @param effectiveOn the day from which it counts
 */
public record AdjustmentEntry(
        CustomerId customerId, Money amount, String reasonCode, String note, LocalDate effectiveOn) {
    /** Holds back the note: it may name a person. */
    @Override
    public String toString() {
        return "AdjustmentEntry[" + customerId + ", " + amount + ", " + reasonCode + ", " + effectiveOn + "]";
    }
}
