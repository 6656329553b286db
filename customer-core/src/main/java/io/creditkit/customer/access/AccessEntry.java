package io.creditkit.customer.access;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody looked at personal data or at a report, or asked an agency about somebody.
 *
 * @param subject whose data it was, or who was asked about
 * @param kind what was looked at
 * @param detail which part, such as the names of the fields or the id of the report, or what was asked and told; no personal data; up to
 *     500 characters
 * @param at when, to the microsecond
 * @param by who
 * @param purpose for what purpose, if the actor said so
 */
public record AccessEntry(Subject subject, Kind kind, String detail, Instant at, Actor by, Optional<String> purpose) {
    /** What was looked at. */
    public enum Kind {
        /** Fields that are masked by default. */
        PERSONAL_DATA,
        /** A credit report of the agency. */
        REPORT,
        /** An attached file. */
        ATTACHMENT,
        /** A list written to a file. */
        EXPORT,
        /** What a credit agency has: it was searched for the subject, free of charge. Orders stand in the ledger of orders. */
        ENQUIRY
    }

    public AccessEntry {
        if (detail.length() > 500) {
            throw new IllegalArgumentException(
                    "The detail of an access has at most 500 characters, this one has " + detail.length() + ".");
        }
    }
}
