package io.creditkit.customer.access;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody looked at personal data or at a report.
 *
 * @param subject whose data it was
 * @param kind what was looked at
 * @param detail which part, such as the names of the fields or the id of the report; no personal data; up to 500 characters
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
        EXPORT
    }

    public AccessEntry {
        if (detail.length() > 500) {
            throw new IllegalArgumentException(
                    "The detail of an access has at most 500 characters, this one has " + detail.length() + ".");
        }
    }
}
