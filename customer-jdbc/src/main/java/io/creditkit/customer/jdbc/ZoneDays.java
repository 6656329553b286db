package io.creditkit.customer.jdbc;

import io.creditkit.customer.search.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The days in which the moments of a column lie, in a zone. To be compared with a day, a moment is compared with the one at which
 * that day begins. To be sorted or counted by days, it becomes one, in arithmetic that every database does alike: the offset is
 * looked up among the zone's changes of its clock, written into the statement as a tree of comparisons.
 */
final class ZoneDays {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    /** Whole days that make every moment from the year 1 on positive: a remainder is then the same in every database. */
    private static final long SHIFT = 800_000 * MICROS_PER_DAY;

    /** Changes of the clock are followed to here; later moments have the offset of this one. */
    private static final Instant LAST_CHANGE = Instant.parse("2100-01-01T00:00:00Z");

    private static final LocalDate FIRST_DAY = LocalDate.of(-9999, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(19_999, 12, 31);

    private final ZoneId zone;
    private final List<ZoneOffsetTransition> changes = new ArrayList<>();
    private final ZoneOffset first;

    ZoneDays(ZoneId zone) {
        this.zone = zone;
        ZoneRules rules = zone.getRules();
        first = rules.getOffset(Instant.MIN);
        ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
        while (next != null && next.getInstant().isBefore(LAST_CHANGE)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
    }

    /** {@return how the day of that moment compares with a day; NULL where there is no moment} */
    String compared(String moment, Operator operator, LocalDate day, ListStatement statement) {
        if (changes.stream().anyMatch(ZoneDays::bringsBackADay)) {
            return NumberBounds.of(BigDecimal.valueOf(day.toEpochDay()), 0).compared(day(moment), operator, statement);
        }
        // Farther away than any moment that is stored, one day is like another.
        LocalDate within = day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
        return new NumberBounds(begin(within), begin(within.plusDays(1))).compared(moment, operator, statement);
    }

    /** {@return the days from 1970-01-01 to the moment in that column} */
    String day(String moment) {
        return day(moment, 0, changes.size());
    }

    /** {@return the days from the day of that moment to today; 0 if it is a day to come} */
    String age(String moment, LocalDate today) {
        return "CASE WHEN " + moment + " >= " + begin(today) + " THEN 0 ELSE " + today.toEpochDay() + " - "
                + day(moment) + " END";
    }

    private String day(String moment, int from, int to) {
        if (from == to) {
            ZoneOffset offset = from == 0 ? first : changes.get(from - 1).getOffsetAfter();
            long ahead = offset.getTotalSeconds() * MICROS_PER_SECOND;
            return "(" + moment + " + (" + ahead + ") - MOD(" + moment + " + (" + (ahead + SHIFT) + "), "
                    + MICROS_PER_DAY + ")) / " + MICROS_PER_DAY;
        }
        int middle = (from + to) >>> 1;
        return "CASE WHEN " + moment + " < "
                + Numbers.micros(changes.get(middle).getInstant()) + " THEN " + day(moment, from, middle) + " ELSE "
                + day(moment, middle + 1, to) + " END";
    }

    private BigDecimal begin(LocalDate day) {
        return BigDecimal.valueOf(Numbers.micros(day.atStartOfDay(zone).toInstant()));
    }

    /** Whether clocks go back beyond midnight, so that moments of one day lie on both sides of some of another. */
    private static boolean bringsBackADay(ZoneOffsetTransition change) {
        return change.isOverlap()
                && change.getDateTimeAfter()
                        .toLocalDate()
                        .isBefore(change.getDateTimeBefore().minusNanos(1).toLocalDate());
    }
}
