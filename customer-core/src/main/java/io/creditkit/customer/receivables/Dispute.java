package io.creditkit.customer.receivables;

import java.time.LocalDate;

/**
 * That the customer disputes a document.
 *
 * @param since the day it was told
 * @param reason why, 1 to 500 characters
 */
public record Dispute(LocalDate since, String reason) {
    public Dispute {
        if (reason.isBlank() || reason.length() > 500) {
            throw new IllegalArgumentException("The reason of a dispute has 1 to 500 characters.");
        }
    }
}
