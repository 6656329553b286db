package io.creditkit.customer.receivables;

import io.creditkit.customer.internal.EntryCheck;

/**
 * A closed range of days past due.
 *
 * @param label how lists name it, such as {@code 31-60}
 * @param from the first day of it, 1 or more
 * @param to the last day of it, not before the first; {@link Integer#MAX_VALUE} if it never ends
 */
public record DayRange(String label, int from, int to) {
    public DayRange {
        EntryCheck.of("range of days", label)
                .never("label", label::isBlank, "required", "It must not be empty.")
                .atLeast("from", from, 1)
                .never(
                        "to",
                        () -> to < from,
                        "before-begin",
                        "The range goes from day " + from + " to day " + to + ", which is before it begins.")
                .refuse();
    }

    /** {@return the range from that day on, without end} */
    public static DayRange from(String label, int from) {
        return new DayRange(label, from, Integer.MAX_VALUE);
    }

    /** {@return whether that many days lie in it} */
    public boolean holds(int days) {
        return days >= from && days <= to;
    }
}
