package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Gap;
import io.creditkit.customer.report.ChartSeries.Point;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.HistoryPoint.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTimeTest {
    private static final LocalDate TODAY = Dossiers.TODAY;
    private static final LocalDate LONG_AGO = TODAY.minusYears(3);
    private static final LocalDate NOT_LONG_AGO = TODAY.minusMonths(1);

    @Test
    void a_change_that_the_same_report_tells_with_what_was_before_leaves_no_gap() {
        assertThat(gaps(
                        List.of(),
                        point(LONG_AGO, 60, Source.REPORT_HISTORY, "r-1"),
                        point(NOT_LONG_AGO, 40, Source.REPORT, "r-1")))
                .isEmpty();
    }

    @Test
    void a_change_that_an_event_tells_leaves_no_gap() {
        assertThat(gaps(
                        List.of(),
                        point(LONG_AGO, 60, Source.REPORT, "r-1"),
                        point(NOT_LONG_AGO, 40, Source.EVENT, "e-1")))
                .isEmpty();
    }

    @Test
    void between_two_reports_years_apart_is_a_gap_from_the_last_day_on_which_the_level_was_confirmed() {
        LocalDate confirmed = LONG_AGO.plusYears(1);

        assertThat(gaps(
                        List.of(confirmed, NOT_LONG_AGO),
                        point(LONG_AGO, 60, Source.REPORT, "r-1"),
                        point(NOT_LONG_AGO, 40, Source.REPORT, "r-3")))
                .containsExactly(new Gap(confirmed.plusDays(1), NOT_LONG_AGO.minusDays(1)));
    }

    @Test
    void the_newest_level_is_known_as_long_as_a_report_holds() {
        HistoryPoint only = point(LONG_AGO, 60, Source.REPORT, "r-1");

        assertThat(gaps(List.of(NOT_LONG_AGO), only)).isEmpty();
        assertThat(gaps(List.of(), only)).containsExactly(new Gap(LONG_AGO.plusDays(1), TODAY.minusDays(1)));
    }

    private static List<Gap> gaps(List<LocalDate> confirmed, HistoryPoint... history) {
        CustomerDossier dossier = CustomerDossier.builder()
                .from(Dossiers.full())
                .history(List.of(history))
                .confirmedOn(confirmed)
                .build();
        ChartSeries series = ChartSeries.builder()
                .from(AgencySamples.scores())
                .gaps(List.of())
                .points(List.of(history).stream()
                        .map(point ->
                                new Point(point.observedOn(), point.number().orElseThrow()))
                        .toList())
                .build();
        return KnownTime.of(series, dossier).gaps();
    }

    private static HistoryPoint point(LocalDate day, int score, Source source, String id) {
        return HistoryPoint.builder()
                .company(Dossiers.COMPANY)
                .criterion(Criterion.SCORE)
                .number(BigDecimal.valueOf(score))
                .text(Integer.toString(score))
                .observedOn(day)
                .recordedAt(Dossiers.NOW)
                .source(source)
                .sourceId(id)
                .build();
    }
}
