package io.creditkit.customer.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a criterion stands, and how it got there: what is shown when somebody points at it.
 *
 * @param current the newest observation
 * @param since the first day on which the current value was observed, without another value in between
 * @param previous the observation of another value before; empty if there was none
 * @param changedBy the observation that first showed the current value: its source, and when we learnt it
 */
public record LatestChange(
        HistoryPoint current, LocalDate since, Optional<HistoryPoint> previous, HistoryPoint changedBy) {
    /**
     * {@return where each of some criteria stands, in the order of the criteria}
     *
     * @param points of one company, those of each criterion as its series
     */
    public static Map<Criterion, LatestChange> byCriterion(List<HistoryPoint> points) {
        Map<Criterion, List<HistoryPoint>> series = new EnumMap<>(Criterion.class);
        points.forEach(point -> series.computeIfAbsent(point.criterion(), first -> new ArrayList<>())
                .add(point));
        Map<Criterion, LatestChange> changes = new EnumMap<>(Criterion.class);
        series.forEach((criterion, one) -> of(one).ifPresent(change -> changes.put(criterion, change)));
        return Collections.unmodifiableMap(changes);
    }

    static Optional<LatestChange> of(List<HistoryPoint> series) {
        if (series.isEmpty()) {
            return Optional.empty();
        }
        HistoryPoint current = series.get(series.size() - 1);
        HistoryPoint first = current;
        for (int i = series.size() - 2; i >= 0; i--) {
            HistoryPoint before = series.get(i);
            if (!SameValue.of(before, current)) {
                return Optional.of(new LatestChange(current, first.observedOn(), Optional.of(before), first));
            }
            first = before;
        }
        return Optional.of(new LatestChange(current, first.observedOn(), Optional.empty(), first));
    }
}
