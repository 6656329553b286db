package io.creditkit.customer.receivables;

import io.creditkit.customer.internal.EntryCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ranges that hold every number of days past due, from day 1 on, exactly once. Used for the ageing balance and for
 * delinquency. Day 0, the due date itself, is in none of them: who pays on it is on time.
 *
 * @param ranges in order, without gap or overlap, the last one without end
 */
public record DayRanges(List<DayRange> ranges) {
    public DayRanges {
        ranges = List.copyOf(ranges);
        EntryCheck check = EntryCheck.of("ranges of days")
                .never("ranges", ranges::isEmpty, "required", "There must be at least one range of days.");
        Set<String> labels = new HashSet<>();
        long expected = 1;
        for (DayRange range : ranges) {
            long first = expected;
            String begins = "The range \"" + range.label() + "\" begins with day " + range.from();
            check.never(
                            "ranges",
                            () -> range.from() > first,
                            "gap",
                            begins + ", and day " + first + " is in a gap before it.")
                    .never(
                            "ranges",
                            () -> range.from() < first,
                            "overlap",
                            begins + ", which the one before it holds already. Begin it with day " + first + ".")
                    .never(
                            "ranges",
                            () -> !labels.add(range.label()),
                            "repeated",
                            "Two ranges are called \"" + range.label() + "\".");
            expected = range.to() + 1L;
        }
        long rest = expected;
        check.never(
                        "ranges",
                        () -> !labels.isEmpty() && rest <= Integer.MAX_VALUE,
                        "not-endless",
                        "Day " + rest + " and later are in no range. Let the last one have no end.")
                .refuse();
    }

    /** {@return 1 to 30, 31 to 60, 61 to 90, 91 to 120, and more} */
    public static DayRanges standard() {
        return new DayRanges(List.of(
                new DayRange("1-30", 1, 30),
                new DayRange("31-60", 31, 60),
                new DayRange("61-90", 61, 90),
                new DayRange("91-120", 91, 120),
                DayRange.from("over 120", 121)));
    }

    /** {@return the one range that holds that many days; empty for 0 and less, which is not past due} */
    public Optional<DayRange> holding(int days) {
        return ranges.stream().filter(range -> range.holds(days)).findFirst();
    }
}
