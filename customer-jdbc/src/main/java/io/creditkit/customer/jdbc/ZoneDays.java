package io.creditkit.customer.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the moments of a column into days of a zone, in arithmetic that every database does alike: the offset is looked up among
 * the zone's changes of its clock, written into the statement as a tree of comparisons.
 */
final class ZoneDays {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    /** Whole days that make every moment from the year 1 on positive: a remainder is then the same in every database. */
    private static final long SHIFT = 800_000 * MICROS_PER_DAY;

    /** Changes of the clock are followed to here; later moments have the offset of this one. */
    private static final Instant LAST_CHANGE = Instant.parse("2200-01-01T00:00:00Z");

    private final List<ZoneOffsetTransition> changes = new ArrayList<>();
    private final ZoneOffset first;

    ZoneDays(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        first = rules.getOffset(Instant.MIN);
        ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
        while (next != null && next.getInstant().isBefore(LAST_CHANGE)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
    }

    /** {@return the days from 1970-01-01 to the moment in that column} */
    String day(String moment) {
        String local = "(" + moment + " + " + offset(moment, 0, changes.size()) + ")";
        return "((" + local + " - MOD(" + local + " + " + SHIFT + ", " + MICROS_PER_DAY + ")) / " + MICROS_PER_DAY
                + ")";
    }

    /** {@return the days from the day of that moment to today; 0 if it is a day to come} */
    String age(String moment, LocalDate today) {
        String day = day(moment);
        return "CASE WHEN " + day + " > " + today.toEpochDay() + " THEN 0 ELSE " + today.toEpochDay() + " - " + day
                + " END";
    }

    private String offset(String moment, int from, int to) {
        if (from == to) {
            ZoneOffset offset = from == 0 ? first : changes.get(from - 1).getOffsetAfter();
            long micros = offset.getTotalSeconds() * MICROS_PER_SECOND;
            return "(" + micros + ")";
        }
        int middle = (from + to) >>> 1;
        return "CASE WHEN " + moment + " < "
                + Numbers.micros(changes.get(middle).getInstant()) + " THEN " + offset(moment, from, middle) + " ELSE "
                + offset(moment, middle + 1, to) + " END";
    }
}
