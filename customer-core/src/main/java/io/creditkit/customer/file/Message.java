package io.creditkit.customer.file;

import java.time.Instant;

/**
 * One thing that was said between the host and a customer. CreditKit shows it and keeps nothing of it.
 *
 * @param id the host's id of it
 * @param at when
 * @param direction who said it
 * @param channel how, such as {@code EMAIL} or {@code PHONE}
 * @param subject what it was about, for people; may be personal data
 * @param reference where the host finds the whole of it
 */
public record Message(String id, Instant at, Direction direction, String channel, String subject, String reference) {
    /** Who said it. */
    public enum Direction {
        TO_CUSTOMER,
        FROM_CUSTOMER
    }

    /** Without the subject, which may be personal data. */
    @Override
    public String toString() {
        return "Message[" + id + " " + direction + " by " + channel + " at " + at + "]";
    }
}
