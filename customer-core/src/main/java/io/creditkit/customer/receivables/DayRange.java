package io.creditkit.customer.receivables;

/**
 * A closed range of days past due.
 *
 * @param label how lists name it, such as {@code 31-60}
 * @param from the first day of it, 1 or more
 * @param to the last day of it, not before the first; {@link Integer#MAX_VALUE} if it never ends
 */
public record DayRange(String label, int from, int to) {
    public DayRange {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A range of days needs a label.");
        }
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("The range \"" + label + "\" goes from day " + from + " to day " + to
                    + ". It begins with day 1 or later, and does not end before it begins.");
        }
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
