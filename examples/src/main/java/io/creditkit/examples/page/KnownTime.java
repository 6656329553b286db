package io.creditkit.examples.page;

import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Gap;
import io.creditkit.customer.report.ChartSeries.Point;
import io.creditkit.customer.report.HistoryPoint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * At what times the level of a chart is known. A history keeps changes alone, so a month without an observation is not a month of
 * which nothing is known: a level holds as long as reports and events confirm it. A gap is only where nothing does for longer than
 * a report is taken for up to date.
 */
final class KnownTime {
    /** As the rule for a report that is out of date counts it. */
    private static final int DAYS_A_REPORT_HOLDS = 184;

    private final List<HistoryPoint> history;
    private final List<LocalDate> confirmed;

    private KnownTime(ChartSeries series, CustomerDossier dossier) {
        history = dossier.history().stream()
                .filter(point -> point.criterion() == series.criterion())
                .toList();
        confirmed = dossier.confirmedOn();
    }

    /** {@return the same series with the gaps up to the day of the page at which its level is not known} */
    static ChartSeries of(ChartSeries series, CustomerDossier dossier) {
        KnownTime known = new KnownTime(series, dossier);
        List<Point> points = series.points();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            LocalDate from = points.get(i).on();
            boolean newest = i == points.size() - 1;
            LocalDate to = newest ? dossier.profile().asOf() : points.get(i + 1).on();
            if (newest || !known.isToldBackTo(from, to)) {
                // The report that tells the next value says nothing of the time before it.
                known.gap(from, to, newest ? to : to.minusDays(1)).ifPresent(gaps::add);
            }
        }
        return ChartSeries.builder().from(series).gaps(gaps).build();
    }

    /** An event tells a change when it comes, and a report tells the changes before it: then the time between is known. */
    private boolean isToldBackTo(LocalDate from, LocalDate to) {
        return history.stream()
                .filter(point -> point.observedOn().equals(to))
                .anyMatch(point -> switch (point.source()) {
                    case EVENT, REPORT_HISTORY -> true;
                    case REPORT ->
                        history.stream()
                                .anyMatch(earlier -> earlier.source() == HistoryPoint.Source.REPORT_HISTORY
                                        && earlier.sourceId().equals(point.sourceId())
                                        && !earlier.observedOn().isAfter(from));
                });
    }

    private Optional<Gap> gap(LocalDate from, LocalDate to, LocalDate lastThatCounts) {
        LocalDate last = confirmed.stream()
                .filter(day -> day.isAfter(from) && !day.isAfter(lastThatCounts))
                .max(LocalDate::compareTo)
                .orElse(from);
        return ChronoUnit.DAYS.between(last, to) > DAYS_A_REPORT_HOLDS
                ? Optional.of(new Gap(last.plusDays(1), to.minusDays(1)))
                : Optional.empty();
    }
}
