package io.creditkit.customer.receivables;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The days that a measure looks at.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record DayPeriod(LocalDate from, LocalDate to) {
    public DayPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period can't end on " + to + ", before it begins on " + from + ".");
        }
    }

    /**
     * {@return the last full calendar months that ended on or before that day}
     *
     * @param months how many, 1 or more
     */
    public static DayPeriod fullMonthsUntil(LocalDate day, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("A period has at least one month, not " + months + ".");
        }
        YearMonth month = YearMonth.from(day);
        YearMonth last = day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        return new DayPeriod(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth());
    }

    /** {@return how many days it has, both ends among them} */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** {@return whether the day lies in it} */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
