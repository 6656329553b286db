package io.creditkit.customer.search;

import io.creditkit.customer.internal.EntryCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days from the first to the last, both of them whole.
 *
 * @param first the first day
 * @param last the last day; not before the first
 */
public record DateRange(LocalDate first, LocalDate last) {
    public DateRange {
        EntryCheck.of("range of days")
                .never("last", () -> last.isBefore(first), "before-first-day", "It lies before the first day.")
                .refuse();
    }

    /** {@return the days from the first to the last, both included} */
    public static DateRange of(LocalDate first, LocalDate last) {
        return new DateRange(first, last);
    }

    /** {@return the moment the first day begins; it belongs to the range} */
    public Instant begin(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /**
     * {@return the moment the day after the last one begins; it does not belong to the range any more} No day is after {@link
     * LocalDate#MAX}, which gives {@link Instant#MAX}.
     */
    public Instant end(ZoneId zone) {
        return last.equals(LocalDate.MAX)
                ? Instant.MAX
                : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
