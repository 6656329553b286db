package io.creditkit.customer.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * How old a report may be and still be news.
 *
 * @param most from the day it was received on; on the day that follows after that time it is too old
 * @param zone in which moments become days
 */
public record ReportAge(Period most, ZoneId zone) {
    /** {@return whether a report that was received then is too old on that day} */
    public boolean isOver(Instant received, LocalDate day) {
        return isOver(LocalDate.ofInstant(received, zone), day);
    }

    /** {@return the moment at and after which a report must have been received not to be too old on that day} For storages. */
    public Instant oldBefore(LocalDate day) {
        LocalDate first = day.minus(most).minusDays(MOST_THAT_MONTHS_DIFFER);
        while (isOver(first, day)) {
            first = first.plusDays(1);
        }
        return first.atStartOfDay(zone).toInstant();
    }

    /** Of two days that are so many months apart the later one less those months may be some days before the earlier one. */
    private static final int MOST_THAT_MONTHS_DIFFER = 4;

    /** {@return the day from which on a report that was received then is too old} */
    public LocalDate dueOn(Instant received) {
        return LocalDate.ofInstant(received, zone).plus(most);
    }

    private boolean isOver(LocalDate received, LocalDate day) {
        return !day.isBefore(received.plus(most));
    }
}
