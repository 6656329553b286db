package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;

/**
 * Something that is going to happen to a company.
 *
 * @param on the day on which it happens
 * @param kind what changes
 * @param to the new value as text: a score (empty: not rated any more), a limit, the words of a status, the amount of a
 *     judgment, a name, an address as {@code street|number|post code|city}, or a person's index behind {@code +} or
 *     {@code -}
 */
public record Change(LocalDate on, Kind kind, String to) {

    /** What changes. */
    public enum Kind {
        /** The agency's score, and so perhaps the band. */
        SCORE,
        /** The recommended limit. */
        LIMIT,
        /** The legal status: an insolvency begins. */
        STATUS,
        /** A judgment is registered. */
        JUDGMENT,
        /** The registered name. */
        NAME,
        /** The seat. */
        ADDRESS,
        /** A director comes or goes. */
        DIRECTOR
    }
}
