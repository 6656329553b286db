package io.creditkit.customer.file;

import io.creditkit.customer.search.DateRange;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of the timeline of a customer is asked for. Immutable.
 *
 * <pre>{@code
 * TimelineQuery query = TimelineQuery.everything().in(DateRange.of(first, last)).limit(50);
 * TimelinePage page = files.timeline(customer, query);
 * page.next().map(query::after); // the next one
 * }</pre>
 *
 * @param kinds which kinds; those that need a {@linkplain TimelineEntry.Kind#needed() permission} are left out without it
 * @param days the days in the tenant's zone, the last one whole; empty for all
 * @param after the place that a page named to go on behind; empty for the newest
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}
 */
public record TimelineQuery(
        Set<TimelineEntry.Kind> kinds, Optional<DateRange> days, Optional<TimelineCursor> after, int limit) {
    /** The most entries of a page. */
    public static final int MAX_LIMIT = 1000;

    private static final int STANDARD_LIMIT = 100;

    public TimelineQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A timeline has 1 to " + MAX_LIMIT + " entries to a page, but " + limit
                    + " were asked for. Ask for the next page behind the last one.");
        }
        kinds = Set.copyOf(kinds);
    }

    /** {@return a query for the newest hundred entries of every kind} */
    public static TimelineQuery everything() {
        return of(EnumSet.allOf(TimelineEntry.Kind.class));
    }

    /** {@return a query for the newest hundred entries of these kinds} */
    public static TimelineQuery of(Set<TimelineEntry.Kind> kinds) {
        return new TimelineQuery(kinds, Optional.empty(), Optional.empty(), STANDARD_LIMIT);
    }

    /** {@return the same in these days alone} */
    public TimelineQuery in(DateRange range) {
        return new TimelineQuery(kinds, Optional.of(range), after, limit);
    }

    /** {@return the same behind that place} */
    public TimelineQuery after(TimelineCursor place) {
        return new TimelineQuery(kinds, days, Optional.of(place), limit);
    }

    /** {@return the same with that many entries at most} */
    public TimelineQuery limit(int entries) {
        return new TimelineQuery(kinds, days, after, entries);
    }
}
