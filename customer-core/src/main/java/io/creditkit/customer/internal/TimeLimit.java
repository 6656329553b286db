package io.creditkit.customer.internal;

import io.creditkit.customer.search.ExportTooSlowException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Not for hosts: how long the writing of a file may take, by the kit's clock, from the moment this was made. */
public final class TimeLimit {
    private final WorkContext context;
    private final Optional<Duration> time;
    private final Instant start;

    private TimeLimit(WorkContext context, Optional<Duration> time) {
        this.context = context;
        this.time = time;
        start = context.now();
    }

    /**
     * {@return the limit, which runs from now on}
     *
     * @param time empty for none
     * @throws io.creditkit.customer.InvalidEntryException if it is not longer than nothing
     */
    public static TimeLimit of(WorkContext context, Optional<Duration> time) {
        EntryCheck.of("file of a list")
                .never(
                        "maxTime",
                        () -> time.filter(most -> most.isZero() || most.isNegative())
                                .isPresent(),
                        "not-positive",
                        "It must be longer than nothing.")
                .refuse();
        return new TimeLimit(context, time);
    }

    /**
     * Breaks off when the time is over.
     *
     * @param rows how many rows are written by now
     * @throws ExportTooSlowException if it is over
     */
    public void check(long rows) {
        time.filter(most -> context.now().isAfter(start.plus(most))).ifPresent(most -> {
            throw new ExportTooSlowException(most, rows);
        });
    }
}
