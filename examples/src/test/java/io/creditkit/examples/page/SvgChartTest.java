package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Gap;
import io.creditkit.customer.report.ChartSeries.Point;
import io.creditkit.customer.report.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgChartTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final int TOP = 14;
    private static final int FOOT = 196;

    @Test
    void the_scale_is_the_one_that_was_given_whatever_the_values_are() {
        String chart = chart(point(0, 48), point(1, 52));

        assertThat(ticks(chart)).contains("0", "25", "50", "75", "100");
        assertThat(dotHeights(chart)).allMatch(y -> y > TOP + 80 && y < FOOT - 80);
    }

    @Test
    void the_ends_of_the_scale_are_the_ends_of_the_picture() {
        assertThat(dotHeights(chart(point(0, 0), point(1, 100)))).containsExactly((double) FOOT, (double) TOP);
    }

    @Test
    void a_value_outside_of_the_scale_stays_at_the_edge_and_is_said_to_be_outside() {
        String chart = chart(point(0, 50), point(1, 130));

        assertThat(dotHeights(chart)).last().isEqualTo((double) TOP);
        assertThat(chart).contains("130 (outside of the scale)").contains("dot agency outside");
    }

    @Test
    void a_single_point_stands_in_the_middle_with_its_day() {
        String chart = chart(point(0, 50));

        assertThat(chart).contains("31 Jan 2026");
        assertThat(numbers(chart, "cx=\"([0-9.]+)\"")).allMatch(x -> x > 250 && x < 330);
    }

    @Test
    void over_a_time_without_observation_the_line_is_dashed() {
        ChartSeries series = series(point(0, 50), point(1, 60), point(9, 70), point(10, 71))
                .addGaps(new Gap(START.plusMonths(2), START.plusMonths(8)))
                .build();
        String chart = chart(series);

        assertThat(Pattern.compile("class=\"stair agency\"").matcher(chart).results())
                .hasSize(2);
        assertThat(Pattern.compile("class=\"unseen agency\"").matcher(chart).results())
                .hasSize(1);
    }

    @Test
    void a_level_is_carried_to_the_last_day_it_is_known_and_dashed_from_there() {
        ChartSeries series = series(point(0, 0), point(10, 100))
                .addGaps(new Gap(START.plusMonths(5), START.plusMonths(9)))
                .build();

        assertThat(paths(chart(series), "stair agency")).first().asString().matches("M[0-9.]+,196\\.0H[0-9.]+");
        assertThat(paths(chart(series), "unseen agency"))
                .singleElement()
                .asString()
                .matches("M[0-9.]+,196\\.0H[0-9.]+V14\\.0");
    }

    @Test
    void the_newest_level_is_drawn_on_to_the_day_of_the_page() {
        ChartSeries series = series(point(0, 50), point(1, 60)).build();
        String chart = chart(List.of(new SvgChart.Line("Score", "agency", series, START.plusMonths(12))));

        assertThat(paths(chart, "stair agency")).singleElement().asString().endsWith("H538.0");
        assertThat(ticks(chart)).contains("31 Jan 2027");
    }

    private static List<String> paths(String chart, String style) {
        return Pattern.compile("class=\"" + style + "\" d=\"([^\"]+)\"")
                .matcher(chart)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_level_holds_until_the_next_observation() {
        String path = Pattern.compile(" d=\"([^\"]+)\"")
                .matcher(chart(point(0, 0), point(1, 100)))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(path).matches("M[0-9.]+,196\\.0H[0-9.]+V14\\.0");
    }

    @Test
    void sixty_points_have_small_dots_and_few_labels() {
        String chart = chart(IntStream.range(0, 60).mapToObj(i -> point(i, i)).toArray(Point[]::new));

        assertThat(dotHeights(chart)).hasSize(60);
        assertThat(chart).contains("r=\"2.5\"");
        assertThat(ticks(chart)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void two_levels_share_one_scale_and_one_row_of_days() {
        ChartSeries agency = series(point(0, 100), point(6, 80)).build();
        ChartSeries own = series(point(3, 100), point(12, 40)).build();

        String chart = chart(List.of(
                new SvgChart.Line("Agency's score", "agency", agency), new SvgChart.Line("Our score", "own", own)));

        assertThat(ticks(chart)).startsWith("0", "25", "50", "75", "100").contains("31 Jan 2026", "31 Jan 2027");
        List<Double> places = numbers(chart, "class=\"dot[^\"]*\" cx=\"([0-9.]+)\"");
        assertThat(places.get(0)).isLessThan(places.get(2));
        assertThat(places.get(2)).isLessThan(places.get(1));
        assertThat(places.get(1)).isLessThan(places.get(3));
        assertThat(dotHeights(chart)).startsWith((double) TOP).element(2).isEqualTo((double) TOP);
        assertThat(chart)
                .contains("31 Jan 2026, Agency&#39;s score: 100", "31 Jan 2027, Our score: 40")
                .contains("class=\"stair agency\"", "class=\"stair own\"", "class=\"dot own\"");
    }

    @Test
    void a_chart_without_points_draws_its_scale() {
        assertThat(ticks(chart())).containsExactly("0", "25", "50", "75", "100");
    }

    @ParameterizedTest
    @CsvSource({"620000,'800,000'", "100,100", "101,200", "9,10", "0.6,0.8", "40000,'40,000'", "99999,'100,000'"})
    void the_steps_of_a_scale_are_round_and_nothing_is_above_it(BigDecimal highest, String top) {
        assertThat(ticks(chart(series().domainMax(highest).build()))).hasSize(5).endsWith(top);
    }

    @Property(tries = 200)
    void every_dot_is_within_the_picture(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -1000, max = 1000) Integer> values) {
        String chart = chart(IntStream.range(0, values.size())
                .mapToObj(i -> point(i, values.get(i)))
                .toArray(Point[]::new));

        assertThat(dotHeights(chart)).hasSize(values.size()).allMatch(y -> y >= TOP && y <= FOOT);
        assertThat(numbers(chart, "cx=\"([0-9.]+)\"")).allMatch(x -> x >= 0 && x <= 560);
    }

    private static String chart(Point... points) {
        return chart(series(points).build());
    }

    private static String chart(ChartSeries series) {
        return chart(List.of(new SvgChart.Line("Score", "agency", series)));
    }

    private static String chart(List<SvgChart.Line> lines) {
        StringBuilder svg = new StringBuilder();
        SvgChart.draw("c", "Score", lines).writeTo(svg);
        Pages.parse(svg.toString());
        return svg.toString().replace('\u00A0', ' ');
    }

    private static ChartSeries.Builder series(Point... points) {
        return ChartSeries.builder()
                .criterion(Criterion.SCORE)
                .unit("points")
                .domainMin(BigDecimal.ZERO)
                .domainMax(BigDecimal.valueOf(100))
                .addPoints(points);
    }

    private static Point point(int month, int value) {
        return new Point(START.plusMonths(month), BigDecimal.valueOf(value));
    }

    private static List<Double> dotHeights(String chart) {
        return numbers(chart, "class=\"dot[^\"]*\" cx=\"[0-9.]+\" cy=\"([0-9.]+)\"");
    }

    private static List<Double> numbers(String chart, String pattern) {
        return Pattern.compile(pattern)
                .matcher(chart)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
    }

    private static List<String> ticks(String chart) {
        return Pattern.compile("class=\"tick[^>]*>([^<]*)<")
                .matcher(chart)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
