package io.creditkit.customer.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A field's day lies in a span of days: a fixed one, or a period that moves with today. Exactly one of the two is there.
 *
 * @param field a date
 * @param days the fixed days
 * @param period the period, which becomes days when the query runs
 */
public record DateFilter(Field field, Optional<DateRange> days, Optional<Period> period) {
    public DateFilter {
        if (field.type() != FieldType.DATE) {
            throw new IllegalArgumentException("The field '" + field + "' is "
                    + field.type().description() + ", but days can be asked of a date alone.");
        }
        if (days.isPresent() == period.isPresent()) {
            throw new IllegalArgumentException("Give either days or a period for the field '" + field + "'.");
        }
    }

    /** {@return a filter for these days} */
    public static DateFilter in(Field field, DateRange days) {
        return new DateFilter(field, Optional.of(days), Optional.empty());
    }

    /** {@return a filter for that period} */
    public static DateFilter in(Field field, Period period) {
        return new DateFilter(field, Optional.empty(), Optional.of(period));
    }

    /** The condition it comes to on that day. */
    Criteria criteria(LocalDate today, DayOfWeek weekStart) {
        DateRange range =
                days.or(() -> period.map(named -> named.days(today, weekStart))).orElseThrow();
        return new Criteria.And(List.of(
                new Criteria.Comparison(field, Operator.AT_LEAST, new FieldValue.Day(range.first())),
                new Criteria.Comparison(field, Operator.AT_MOST, new FieldValue.Day(range.last()))));
    }
}
