package io.creditkit.customer.receivables;

import java.time.LocalDate;

/**
 * One reminder of one document.
 *
 * @param sentOn the day
 * @param channel how the customer was reminded
 */
public record Reminder(LocalDate sentOn, Channel channel) {
    /** How a customer is reminded. */
    public enum Channel {
        LETTER,
        EMAIL,
        TEXT_MESSAGE,
        PORTAL,
        /** A call leaves nothing in writing: by default it raises no reminder level. */
        PHONE
    }
}
