package io.creditkit.customer.receivables;

import io.creditkit.customer.internal.EntryCheck;
import java.time.LocalDate;

/**
 * That the customer disputes a document.
 *
 * @param since the day it was told
 * @param reason why, 1 to 500 characters
 */
public record Dispute(LocalDate since, String reason) {
    public Dispute {
        EntryCheck.of("dispute").must("reason", reason, 500).refuse();
    }

    /** Without the words, which may name a person. */
    @Override
    public String toString() {
        return "Dispute[since=" + since + "]";
    }
}
