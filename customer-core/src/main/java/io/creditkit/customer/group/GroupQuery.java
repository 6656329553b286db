package io.creditkit.customer.group;

import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.Period;
import io.creditkit.customer.search.SortKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Which groups, in which order: of the same shape as {@link io.creditkit.customer.search.CustomerQuery}, and like that one given
 * to list, suggest and file alike. All parts must hold. Nothing runs until it is given to {@link GroupLists}. Immutable.
 */
@Value.Immutable
@ValueStyle
public interface GroupQuery {
    /** Which moment of a group a date filter asks for. */
    enum Moment {
        CREATED,
        MODIFIED
    }

    /**
     * A moment lies in a span of days: a fixed one, or a period that moves with today. Exactly one of the two is there.
     *
     * @param moment which moment
     * @param days the fixed days
     * @param period the period, which becomes days when the query runs
     */
    record Dates(Moment moment, Optional<DateRange> days, Optional<Period> period) {
        public Dates {
            if (days.isPresent() == period.isPresent()) {
                throw new IllegalArgumentException("Give either days or a period for the date of a group.");
            }
        }

        /** {@return a filter for these days} */
        public static Dates in(Moment moment, DateRange days) {
            return new Dates(moment, Optional.of(days), Optional.empty());
        }

        /** {@return a filter for that period} */
        public static Dates in(Moment moment, Period period) {
            return new Dates(moment, Optional.empty(), Optional.of(period));
        }
    }

    /** How many customers belong to the group itself. */
    enum Membership {
        ANY,
        /** None. */
        EMPTY,
        /** At least one. */
        SOME
    }

    /**
     * One column that the list is sorted by.
     *
     * @param column any column
     * @param direction which way; groups with nothing there come last in both
     */
    record Sort(GroupColumn column, SortKey.Direction direction) {}

    /** {@return what was typed, matched as autocomplete does but without forgiving errors; empty asks for nothing} */
    Optional<String> text();

    /** {@return groups above, one of which the group is directly below; empty asks for nothing} */
    Set<GroupId> parents();

    /** {@return what the limit may mean; empty asks for nothing} */
    Set<CustomerGroup.LimitMode> limitModes();

    /** {@return whether it has members; default any} */
    @Value.Default
    default Membership membership() {
        return Membership.ANY;
    }

    /** {@return spans of days; periods become days when the query runs} */
    List<Dates> dates();

    /** {@return the columns to sort by, most important first; then, and if there is none, by name} */
    List<Sort> sort();

    /** {@return whose alphabet sorts texts, and whose week begins when; default the root locale: weeks begin on Monday} */
    @Value.Default
    default Locale locale() {
        return Locale.ROOT;
    }

    /** {@return the query for people and for the record; of a text only that there is one} */
    default String explanation(LocalDate today) {
        List<String> parts = new ArrayList<>();
        text().ifPresent(typed -> parts.add("a text is searched for"));
        if (!parents().isEmpty()) {
            parts.add("below one of " + parents().size() + " groups");
        }
        if (!limitModes().isEmpty()) {
            parts.add("limitMode in " + new TreeSet<>(limitModes()));
        }
        if (membership() != Membership.ANY) {
            parts.add("members " + membership());
        }
        dates().forEach(filter -> {
            DateRange days = days(filter, today);
            parts.add(filter.moment() + " from " + days.first() + " to " + days.last());
        });
        String filter = parts.isEmpty() ? "all groups" : String.join("; ", parts);
        return sort().isEmpty()
                ? filter
                : filter + "; sorted by "
                        + sort().stream()
                                .map(sort -> sort.column().key() + " " + sort.direction())
                                .collect(Collectors.joining(", "));
    }

    /** The days that a filter comes to on that day. */
    default DateRange days(Dates filter, LocalDate today) {
        return filter.days()
                .or(() -> filter.period().map(named -> named.days(today, Period.weekStart(locale()))))
                .orElseThrow();
    }

    /** {@return every group, by name} */
    static GroupQuery all() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GroupQuery}. */
    final class Builder extends ImmutableGroupQuery.Builder {
        Builder() {}
    }
}
