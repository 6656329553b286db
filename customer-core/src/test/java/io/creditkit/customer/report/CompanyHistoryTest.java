package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.report.Trend.Direction;
import io.creditkit.customer.report.Trend.Kind;
import io.creditkit.customer.report.Trend.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyHistoryTest {
    private final Bench bench = Bench.create();
    private final CompanyHistory history = new CompanyHistory(bench.context());

    @Test
    void two_scores_in_one_month_show_the_last_and_never_the_sum() {
        observe(Criterion.SCORE, "2026-01-05", "80");
        observe(Criterion.SCORE, "2026-01-20", "85");

        ChartSeries chart = history.chart(ACME, Criterion.SCORE);

        assertThat(chart.points()).containsExactly(point("2026-01-20", "85"));
        assertThat(chart.domainMin()).isEqualByComparingTo("0");
        assertThat(chart.domainMax()).isEqualByComparingTo("100");
        assertThat(chart.unit()).isEqualTo("points");
    }

    @ParameterizedTest
    @CsvSource({"LAST, 70", "MIN, 60", "MAX, 90"})
    void what_stands_for_a_month_can_be_chosen(LevelAggregate aggregate, String expected) {
        observe(Criterion.SCORE, "2026-01-05", "60");
        observe(Criterion.SCORE, "2026-01-15", "90");
        observe(Criterion.SCORE, "2026-01-25", "70");

        assertThat(history.chart(ACME, Criterion.SCORE, ChartBucket.MONTH, aggregate)
                        .points())
                .extracting(ChartSeries.Point::value)
                .containsExactly(new BigDecimal(expected));
    }

    @Property(tries = 200)
    void a_score_chart_never_leaves_its_scale(
            @ForAll @Size(max = 40) List<@IntRange(min = -100, max = 300) Integer> scores) {
        List<HistoryPoint> series = java.util.stream.IntStream.range(0, scores.size())
                .mapToObj(i -> observation(
                        Criterion.SCORE,
                        LocalDate.parse("2025-01-01").plusDays(i * 5L).toString(),
                        scores.get(i).toString(),
                        Optional.empty()))
                .toList();

        for (LevelAggregate aggregate : LevelAggregate.values()) {
            ChartSeries chart = new ChartDrawing(Criterion.SCORE, ChartBucket.MONTH, aggregate)
                    .draw(series.stream().map(LevelValue::of).toList());
            assertThat(chart.points())
                    .allMatch(point ->
                            point.value().signum() >= 0 && point.value().compareTo(chart.domainMax()) <= 0)
                    .isSortedAccordingTo((a, b) -> a.on().compareTo(b.on()));
            assertThat(chart.leftOut()).hasSize((int)
                    scores.stream().filter(score -> score < 0 || score > 100).count());
        }
    }

    @Test
    void a_limit_is_drawn_in_one_currency_and_the_others_are_told() {
        observe(Criterion.LIMIT, "2026-01-05", "50000", "FRF");
        observe(Criterion.LIMIT, "2026-02-05", "9000", "EUR");
        observe(Criterion.LIMIT, "2026-03-05", "0", "EUR");

        ChartSeries chart = history.chart(ACME, Criterion.LIMIT);

        assertThat(chart.currency()).contains(Currency.getInstance("EUR"));
        assertThat(chart.points()).containsExactly(point("2026-02-05", "9000"), point("2026-03-05", "0"));
        assertThat(chart.domainMax()).isEqualByComparingTo("9000");
        assertThat(chart.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).contains("FRF"));
    }

    @Test
    void months_without_an_observation_are_one_gap() {
        observe(Criterion.DBT, "2025-11-30", "4");
        observe(Criterion.DBT, "2026-02-01", "130");

        ChartSeries chart = history.chart(ACME, Criterion.DBT);

        assertThat(chart.gaps())
                .containsExactly(
                        new ChartSeries.Gap(LocalDate.parse("2025-12-01"), LocalDate.parse("2026-01-31")),
                        new ChartSeries.Gap(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-10")));
        assertThat(chart.domainMax()).isEqualByComparingTo("130");
    }

    @Test
    void a_month_in_which_a_report_told_the_same_again_is_drawn_and_the_level_is_carried_to_today() {
        bench.setTo("2026-01-12T09:00:00Z");
        FakeBureau bureau = new FakeBureau(bench::now);
        reportOf(bureau, 80);
        bench.setTo("2026-03-12T09:00:00Z");
        reportOf(bureau, 80);
        bench.setTo("2026-05-20T09:00:00Z");

        ChartSeries chart = history.chart(ACME, Criterion.SCORE);

        assertThat(history.series(ACME, Criterion.SCORE)).hasSize(1);
        assertThat(chart.points()).containsExactly(point("2026-01-12", "80"), point("2026-03-12", "80"));
        assertThat(chart.gaps())
                .containsExactly(
                        new ChartSeries.Gap(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28")),
                        new ChartSeries.Gap(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-20")));
        assertThat(chart.carriedForward().points())
                .extracting(point -> point.on() + " " + point.value() + " " + point.origin())
                .containsExactly(
                        "2026-01-12 80 OBSERVED",
                        "2026-02-01 80 CARRIED_FORWARD",
                        "2026-03-12 80 OBSERVED",
                        "2026-04-01 80 CARRIED_FORWARD",
                        "2026-05-01 80 CARRIED_FORWARD");
        assertThat(chart.carriedForward().gaps()).isEmpty();
    }

    @Test
    void a_report_that_tells_another_level_than_the_one_that_stands_confirms_nothing() {
        observe(Criterion.SCORE, "2026-01-05", "80");
        List<LevelValue> levels = history.series(ACME, Criterion.SCORE).stream()
                .map(LevelValue::of)
                .toList();
        ChartDrawing drawing = new ChartDrawing(Criterion.SCORE, ChartBucket.MONTH, LevelAggregate.LAST);

        assertThat(drawing.draw(levels, List.of(point("2026-02-05", "70"), point("2025-12-05", "80")), Optional.empty())
                        .points())
                .containsExactly(point("2026-01-05", "80"));
    }

    private void reportOf(FakeBureau bureau, int score) {
        bureau.reports(FakeBureau.report(ACME, score, "75000").build());
        assertThat(new CreditReports(
                                bench.context(),
                                Optional.of(bureau),
                                ReportPolicy.builder().maxAge(Period.ZERO).build())
                        .obtain(ACME, Bench.GB, "Acme Ltd", ReportPurpose.CREDIT_DECISION, "again"))
                .isInstanceOf(ReportOutcome.Delivered.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAND", "NAME", "ADDRESS", "DIRECTORS", "COMPANY_STATUS", "INSOLVENT", "PROTESTED"})
    void what_is_no_number_is_not_drawn(Criterion criterion) {
        assertThatThrownBy(() -> history.chart(ACME, criterion)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_latest_change_tells_since_when_what_it_was_before_and_who_says_so() {
        observe(Criterion.BAND, "2025-06-01", "A");
        observe(Criterion.BAND, "2026-01-10", "B");
        observe(Criterion.BAND, "2026-03-01", "b");

        LatestChange change = history.latestChange(ACME, Criterion.BAND).orElseThrow();

        assertThat(change.current().observedOn()).isEqualTo(LocalDate.parse("2026-03-01"));
        assertThat(change.since()).isEqualTo(LocalDate.parse("2026-01-10"));
        assertThat(change.previous()).map(HistoryPoint::text).contains("A");
        assertThat(change.changedBy().source()).isEqualTo(HistoryPoint.Source.REPORT);
        assertThat(history.latestChange(ACME, Criterion.NAME)).isEmpty();
    }

    @Test
    void what_was_true_and_what_was_known_are_two_questions() {
        observe(Criterion.SCORE, "2026-01-01", "80");
        Instant before = bench.now();
        bench.advance(java.time.Duration.ofDays(5));
        observe(Criterion.SCORE, "2026-02-01", "40");

        assertThat(history.trueOn(ACME, Criterion.SCORE, LocalDate.parse("2026-02-03")))
                .map(HistoryPoint::text)
                .contains("40");
        assertThat(history.knownAt(ACME, Criterion.SCORE, before))
                .map(HistoryPoint::text)
                .contains("80");
        assertThat(history.trueOn(ACME, Criterion.SCORE, LocalDate.parse("2025-12-31")))
                .isEmpty();
    }

    @Test
    void the_mean_of_a_span_counts_each_observation_once() {
        observe(Criterion.SCORE, "2026-01-05", "80");
        observe(Criterion.SCORE, "2026-01-20", "85");
        observe(Criterion.SCORE, "2026-01-25", "85");

        assertThat(history.chart(ACME, Criterion.SCORE, ChartBucket.MONTH, LevelAggregate.AVG)
                        .points())
                .containsExactly(point("2026-01-25", "83.33"));
    }

    @Test
    void an_empty_span_is_a_gap_until_the_level_is_carried_forward_and_marked() {
        observe(Criterion.SCORE, "2026-01-05", "80");
        observe(Criterion.SCORE, "2026-01-20", "70");
        bench.work(work -> work.history()
                .append(HistoryPoint.builder()
                        .from(observation(Criterion.SCORE, "2026-03-05", "0", Optional.empty()))
                        .number(Optional.empty())
                        .text("not rated")
                        .build()));
        observe(Criterion.SCORE, "2026-05-05", "60");

        ChartSeries chart = history.chart(ACME, Criterion.SCORE, ChartBucket.MONTH, LevelAggregate.MAX);
        ChartSeries carried = chart.carriedForward();

        assertThat(chart.points()).containsExactly(point("2026-01-05", "80"), point("2026-05-05", "60"));
        assertThat(chart.gaps())
                .containsExactly(new ChartSeries.Gap(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-04-30")));
        assertThat(carried.points())
                .containsExactly(
                        point("2026-01-05", "80"),
                        new ChartSeries.Point(
                                LocalDate.parse("2026-02-01"),
                                new BigDecimal("70"),
                                ChartSeries.Origin.CARRIED_FORWARD),
                        point("2026-05-05", "60"));
        assertThat(carried.gaps())
                .as("since the score was taken away")
                .containsExactly(new ChartSeries.Gap(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-30")));
        assertThat(carried.carriedForward()).isEqualTo(carried);
    }

    @ParameterizedTest
    @CsvSource({
        "SCORE, SCORE, 80, 82, STABLE",
        "SCORE, SCORE, 80, 77, DOWN",
        "LIMIT, LIMIT, 1000, 1050, STABLE",
        "LIMIT, LIMIT, 1000, 1051, UP",
        "LIMIT, LIMIT, 0, 10, UP",
        "DBT, PAYMENT, 10, 14, DOWN",
        "DBT, PAYMENT, 14, 10, UP"
    })
    void a_trend_compares_the_last_two_observations(
            Criterion criterion, Kind kind, String before, String after, Direction direction) {
        observe(criterion, "2025-01-01", "1");
        observe(criterion, "2026-01-01", before);
        observe(criterion, "2026-02-01", after);

        assertThat(history.trends(ACME, Optional.empty())).singleElement().satisfies(trend -> {
            assertThat(trend.kind()).isEqualTo(kind);
            assertThat(trend.direction()).isEqualTo(direction);
            assertThat(trend.source()).isEqualTo(Source.COMPUTED);
        });
    }

    @Test
    void a_newer_report_with_the_same_score_makes_the_trend_stable() {
        observe(Criterion.SCORE, "2025-01-01", "40");
        observe(Criterion.SCORE, "2025-06-01", "80");
        CreditReport report = FakeBureau.report(ACME, 80, "1000")
                .orderedAt(Instant.parse("2026-03-01T10:00:00Z"))
                .build();

        assertThat(history.trends(ACME, Optional.of(report)))
                .filteredOn(trend -> trend.kind() == Kind.SCORE)
                .extracting(Trend::direction)
                .containsExactly(Direction.STABLE);
    }

    @Test
    void amounts_in_two_currencies_have_no_trend_and_nothing_known_has_none() {
        assertThat(history.trends(ACME, Optional.empty())).isEmpty();
        observe(Criterion.LIMIT, "2026-01-01", "1000", "EUR");
        observe(Criterion.LIMIT, "2026-02-01", "2000", "GBP");

        assertThat(history.trends(ACME, Optional.empty())).isEmpty();
    }

    @Test
    void statements_give_trends_if_they_are_comparable() {
        CreditReport report = FakeBureau.report(ACME, 80, "1000")
                .statements(List.of(
                        statement("2025-12-31", "EUR", "80", "1000", "500"),
                        statement("2024-12-31", "GBP", "10", "10", "10"),
                        statement("2023-12-31", "EUR", "100", "1000", "510")))
                .build();

        assertThat(history.trends(ACME, Optional.of(report)))
                .extracting(trend -> trend.kind() + " " + trend.direction())
                .containsExactly("PROFITABILITY DOWN", "NET_WORTH STABLE");
    }

    @Test
    void what_the_agency_says_goes_before_what_we_compute() {
        observe(Criterion.SCORE, "2025-01-01", "40");
        observe(Criterion.SCORE, "2025-06-01", "80");
        Trend told = new Trend(Kind.SCORE, Direction.DOWN, Source.PROVIDER, "Less");
        CreditReport report =
                FakeBureau.report(ACME, 80, "1000").trends(List.of(told)).build();

        assertThat(history.trends(ACME, Optional.of(report))).containsExactly(told);
    }

    @Test
    void another_score_model_starts_a_new_series() {
        scored("2026-01-05", "80", Optional.of("0 to 100"));
        scored("2026-02-05", "60", Optional.empty());
        scored("2026-03-05", "90", Optional.of("new model"));

        assertThat(history.trends(ACME, Optional.empty()))
                .as("one score of the new model has nothing to be held against")
                .isEmpty();
        ChartSeries chart = history.chart(ACME, Criterion.SCORE);
        assertThat(chart.points()).containsExactly(point("2026-03-05", "90"));
        assertThat(chart.leftOut())
                .extracting(ChartSeries.LeftOut::text, left -> left.why().contains("another score model"))
                .containsExactly(tuple("80", true), tuple("60", true));

        scored("2026-04-05", "70", Optional.empty());
        assertThat(history.trends(ACME, Optional.empty()))
                .singleElement()
                .satisfies(trend -> assertThat(trend.text()).contains("From 90", "to 70"));
    }

    @Test
    void the_same_number_by_another_model_is_another_observation() {
        scored("2026-01-05", "80", Optional.of("0 to 100"));
        scored("2026-02-05", "80", Optional.of("new model"));

        LatestChange change = history.latestChange(ACME, Criterion.SCORE).orElseThrow();
        assertThat(change.since()).isEqualTo(LocalDate.parse("2026-02-05"));
        assertThat(change.previous()).flatMap(HistoryPoint::model).contains("0 to 100");
    }

    @Test
    void before_anything_was_fetched_there_are_no_trends_but_a_reason() {
        assertThat(history.trendSection(ACME, Optional.empty()))
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.NOT_SYNCED));
        observe(Criterion.SCORE, "2026-01-05", "80");
        assertThat(history.trendSection(ACME, Optional.empty())).isEqualTo(Measure.known(List.of()));
    }

    private void scored(String day, String score, Optional<String> model) {
        bench.work(work -> work.history()
                .append(HistoryPoint.builder()
                        .from(observation(Criterion.SCORE, day, score, Optional.empty()))
                        .model(model)
                        .build()));
    }

    private static Statement statement(String yearEnd, String currency, String profit, String revenue, String equity) {
        return Statement.builder()
                .yearEnd(LocalDate.parse(yearEnd))
                .currency(Currency.getInstance(currency))
                .lines(Map.of(
                        "profitBeforeTax", new BigDecimal(profit),
                        "revenue", new BigDecimal(revenue),
                        "totalShareholdersEquity", new BigDecimal(equity)))
                .build();
    }

    private static ChartSeries.Point point(String day, String value) {
        return new ChartSeries.Point(LocalDate.parse(day), new BigDecimal(value));
    }

    private void observe(Criterion criterion, String day, String text) {
        observe(criterion, day, text, Optional.empty());
    }

    private void observe(Criterion criterion, String day, String text, String currency) {
        observe(criterion, day, text, Optional.of(Currency.getInstance(currency)));
    }

    private void observe(Criterion criterion, String day, String text, Optional<Currency> currency) {
        bench.work(work -> work.history().append(observation(criterion, day, text, currency)));
    }

    private HistoryPoint observation(Criterion criterion, String day, String text, Optional<Currency> currency) {
        HistoryPoint.Builder point = HistoryPoint.builder();
        return point.company(ACME)
                .criterion(criterion)
                .number(ChartDrawing.isDrawable(criterion) ? Optional.of(new BigDecimal(text)) : Optional.empty())
                .currency(currency)
                .text(text)
                .observedOn(LocalDate.parse(day))
                .recordedAt(bench.now())
                .source(HistoryPoint.Source.REPORT)
                .sourceId("r-1")
                .build();
    }
}
