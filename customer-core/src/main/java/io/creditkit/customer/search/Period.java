package io.creditkit.customer.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** A span of days with a name, which is kept by that name and becomes days when a query runs. Every one holds whole days. */
public enum Period {
    TODAY,
    YESTERDAY,
    /** Today and the 6 days before. */
    LAST_7_DAYS,
    /** Today and the 29 days before. */
    LAST_30_DAYS,
    /** Today and the 89 days before. */
    LAST_90_DAYS,
    /** The whole week that today is in, days to come included; so are month, quarter and year. */
    THIS_WEEK,
    LAST_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    /** Calendar quarters, beginning in January, April, July and October. */
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR;

    /** {@return the first day of a week in that locale; Monday in one that names no country, such as the root locale} */
    public static DayOfWeek weekStart(Locale locale) {
        // The platform says Sunday of a locale without a country, also of German.
        boolean named = !locale.getCountry().isEmpty()
                || locale.getUnicodeLocaleType("fw") != null
                || locale.getUnicodeLocaleType("rg") != null;
        return named ? WeekFields.of(locale).getFirstDayOfWeek() : DayOfWeek.MONDAY;
    }

    /**
     * {@return the days}
     *
     * @param today the day in the tenant's zone
     * @param weekStart the first day of a week, such as {@link #weekStart(Locale)}
     */
    public DateRange days(LocalDate today, DayOfWeek weekStart) {
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(weekStart));
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        return switch (this) {
            case TODAY -> DateRange.of(today, today);
            case YESTERDAY -> DateRange.of(today.minusDays(1), today.minusDays(1));
            case LAST_7_DAYS -> DateRange.of(today.minusDays(6), today);
            case LAST_30_DAYS -> DateRange.of(today.minusDays(29), today);
            case LAST_90_DAYS -> DateRange.of(today.minusDays(89), today);
            case THIS_WEEK -> DateRange.of(week, week.plusDays(6));
            case LAST_WEEK -> DateRange.of(week.minusDays(7), week.minusDays(1));
            case THIS_MONTH -> months(month, 1);
            case LAST_MONTH -> months(month.minusMonths(1), 1);
            case THIS_QUARTER -> months(quarter, 3);
            case LAST_QUARTER -> months(quarter.minus(1, IsoFields.QUARTER_YEARS), 3);
            case THIS_YEAR -> months(YearMonth.of(today.getYear(), 1), 12);
            case LAST_YEAR -> months(YearMonth.of(today.getYear() - 1, 1), 12);
        };
    }

    private static DateRange months(YearMonth first, int count) {
        return DateRange.of(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
