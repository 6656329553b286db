package io.creditkit.customer.bulk;

import io.creditkit.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * One customer of a mass action, and what came of it.
 *
 * @param job the id of the mass action
 * @param position 1 for the first, in the order of the list it was planned from
 * @param customer which customer
 * @param outcome what came of it
 * @param detail why it was refused or failed, one sentence; else empty
 * @param handledAt when; empty while it waits
 */
public record BulkRow(
        String job, long position, CustomerId customer, Outcome outcome, String detail, Optional<Instant> handledAt) {
    /** What came of it. */
    public enum Outcome {
        /** Not yet handled. */
        PENDING,
        /** Done. */
        DONE,
        /** Nothing had to be done: it was so already. */
        UNCHANGED,
        /** The rules don't allow it; the detail says why. */
        REFUSED,
        /** Something went wrong that no rule foresees. */
        FAILED
    }

    /** The most characters of a detail. */
    public static final int MAX_DETAIL = 500;

    public BulkRow {
        detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
    }

    /** {@return the row of a customer that waits} */
    public static BulkRow pending(String job, long position, CustomerId customer) {
        return new BulkRow(job, position, customer, Outcome.PENDING, "", Optional.empty());
    }

    BulkRow handled(Outcome result, String why, Instant at) {
        return new BulkRow(job, position, customer, result, why, Optional.of(at));
    }
}
