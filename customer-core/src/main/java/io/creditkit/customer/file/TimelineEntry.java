package io.creditkit.customer.file;

import io.creditkit.customer.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a customer.
 *
 * @param at when
 * @param kind what kind of thing
 * @param key what happened, as a key for translation, such as {@code changed}
 * @param detail what else is known: names of fields, rules and reports, no personal data
 * @param by who did it; empty for what nobody did
 */
public record TimelineEntry(Instant at, Kind kind, String key, String detail, Optional<Actor> by) {
    /** What kind of thing happened. */
    public enum Kind {
        /** The customer, its group or its settings were changed. */
        CHANGE,
        /** Its risk was assessed. */
        ASSESSMENT,
        /** An alert fired or was resolved. */
        ALERT,
        /** A report was ordered. */
        REPORT_ORDER,
        /** The agency told of a change of the company. */
        WATCH_EVENT
    }
}
