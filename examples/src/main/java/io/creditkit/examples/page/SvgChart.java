package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Gap;
import io.creditkit.customer.report.ChartSeries.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a level over time as an SVG picture: a value holds until the next observation, so the line is a stair. In a gap, where
 * the level is not known, the stair is a dashed line. The vertical scale is the one of the series, whatever the
 * values are; a value outside of it is marked at the edge and said to be outside.
 */
final class SvgChart {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 230;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int RIGHT = 22;
    private static final int STEPS = 4;
    private static final int MANY_POINTS = 24;
    private static final int DAY_LABELS = 5;

    private final ChartSeries series;
    private final LocalDate end;
    private final int left;

    private SvgChart(ChartSeries series, LocalDate end) {
        this.series = series;
        this.end = end;
        int widest = Math.max(
                Words.number(series.domainMin()).length(),
                Words.number(series.domainMax()).length());
        this.left = 14 + 7 * widest;
    }

    /**
     * {@return the picture}
     *
     * @param id unique in the page, for the reference to the title
     * @param title what the picture shows, in words
     */
    static Html draw(String id, String title, ChartSeries series) {
        return draw(id, title, series, LocalDate.MIN);
    }

    /**
     * {@return the picture, whose last level is drawn on to a day}
     *
     * @param until the day; one before the last point counts as that of the last point
     */
    static Html draw(String id, String title, ChartSeries series, LocalDate until) {
        return new SvgChart(series, until).picture(id + "-title", title);
    }

    /** {@return what a reader sees of a value, with its unit} */
    static String label(ChartSeries series, Point point) {
        String value = Words.number(point.value());
        return series.currency()
                .map(currency -> Words.limitAmount(Money.of(point.value(), currency)))
                .orElse(series.unit().equals("points") ? value : value + " " + series.unit());
    }

    private Html picture(String titleId, String title) {
        return element(
                "svg",
                style("chart"),
                attribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT),
                attribute("role", "img"),
                attribute("aria-labelledby", titleId),
                element("title", attribute("id", titleId), text(title)),
                all(scale()),
                all(days()),
                all(stairs()),
                all(series.points().stream().map(this::dot)));
    }

    private List<Html> scale() {
        List<Html> parts = new ArrayList<>();
        BigDecimal step = series.domainMax()
                .subtract(series.domainMin())
                .divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        for (int i = 0; i <= STEPS; i++) {
            BigDecimal value = series.domainMin().add(step.multiply(BigDecimal.valueOf(i)));
            String y = y(value);
            parts.add(line(i == 0 ? "axis" : "grid", Integer.toString(left), y, Integer.toString(WIDTH - RIGHT), y));
            parts.add(element(
                    "text",
                    style("tick end"),
                    attribute("x", Integer.toString(left - 8)),
                    attribute("y", y),
                    attribute("dy", "4"),
                    text(Words.number(value))));
        }
        return parts;
    }

    private List<Html> days() {
        List<Html> parts = new ArrayList<>();
        if (series.points().isEmpty()) {
            return parts;
        }
        long span = ChronoUnit.DAYS.between(first(), last());
        int labels = span == 0 ? 1 : (int) Math.min(DAY_LABELS, span + 1);
        for (int i = 0; i < labels; i++) {
            LocalDate day = labels == 1 ? first() : first().plusDays(Math.round(span * (double) i / (labels - 1)));
            String x = x(day);
            String bottom = Integer.toString(HEIGHT - BOTTOM);
            parts.add(line("axis", x, bottom, x, Integer.toString(HEIGHT - BOTTOM + 5)));
            // The outer labels lean inwards, so that none is cut off at the edge of the picture.
            String anchor = labels > 1 && i == labels - 1 ? "end" : labels > 1 && i == 0 ? "start" : "middle";
            parts.add(element(
                    "text",
                    style("tick " + anchor),
                    attribute("x", anchor.equals("end") ? Integer.toString(WIDTH - 4) : x),
                    attribute("y", Integer.toString(HEIGHT - BOTTOM + 20)),
                    text(span < 400 ? Words.day(day) : Words.month(day))));
        }
        return parts;
    }

    /** The level holds from each point on; over each gap it is dashed. After the last point it goes on to the end. */
    private List<Html> stairs() {
        List<Html> parts = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < series.points().size(); i++) {
            Point point = series.points().get(i);
            boolean isLast = i == series.points().size() - 1;
            LocalDate next = isLast ? last() : series.points().get(i + 1).on();
            String step = isLast ? "H" + x(next) : step(series.points().get(i + 1));
            path.append(path.isEmpty() ? start(point) : "");
            Optional<Gap> gap = gapBetween(point.on(), next);
            if (gap.isPresent()) {
                String known = x(gap.get().from());
                parts.add(path("stair", path + "H" + known));
                parts.add(path("unseen", "M" + known + "," + y(point.value()) + step));
                path.setLength(0);
            } else if (next.isAfter(point.on())) {
                path.append(step);
            }
        }
        if (!path.isEmpty()) {
            parts.add(path("stair", path.toString()));
        }
        return parts;
    }

    private Optional<Gap> gapBetween(LocalDate before, LocalDate after) {
        return series.gaps().stream()
                .filter(gap -> gap.from().isAfter(before) && gap.to().isBefore(after))
                .findFirst();
    }

    private String start(Point point) {
        return "M" + x(point.on()) + "," + y(point.value());
    }

    private String step(Point point) {
        return "H" + x(point.on()) + "V" + y(point.value());
    }

    private static Html path(String classes, String path) {
        return element("path", style(classes), attribute("d", path));
    }

    private Html dot(Point point) {
        BigDecimal value = point.value();
        boolean outside = value.compareTo(series.domainMin()) < 0 || value.compareTo(series.domainMax()) > 0;
        String label = Words.day(point.on()) + ": " + label(series, point) + (outside ? " (outside of the scale)" : "");
        String radius = series.points().size() > MANY_POINTS ? "2.5" : "4";
        return element(
                "g",
                element("title", text(label)),
                circle("reach", point.on(), value, "9"),
                circle(outside ? "dot outside" : "dot", point.on(), value, radius));
    }

    private Html circle(String classes, LocalDate day, BigDecimal value, String radius) {
        return element(
                "circle", style(classes), attribute("cx", x(day)), attribute("cy", y(value)), attribute("r", radius));
    }

    private static Html line(String classes, String x1, String y1, String x2, String y2) {
        return element(
                "line",
                style(classes),
                attribute("x1", x1),
                attribute("y1", y1),
                attribute("x2", x2),
                attribute("y2", y2));
    }

    private LocalDate first() {
        return series.points().get(0).on();
    }

    private LocalDate last() {
        LocalDate newest = series.points().get(series.points().size() - 1).on();
        return newest.isBefore(end) ? end : newest;
    }

    private String x(LocalDate day) {
        long span = ChronoUnit.DAYS.between(first(), last());
        int width = WIDTH - RIGHT - left;
        BigDecimal share = span == 0
                ? new BigDecimal("0.5")
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(first(), day))
                        .divide(BigDecimal.valueOf(span), MathContext.DECIMAL64);
        return place(BigDecimal.valueOf(left).add(share.multiply(BigDecimal.valueOf(width))));
    }

    private String y(BigDecimal value) {
        BigDecimal inside = value.max(series.domainMin()).min(series.domainMax());
        BigDecimal share = inside.subtract(series.domainMin())
                .divide(series.domainMax().subtract(series.domainMin()), MathContext.DECIMAL64);
        int height = HEIGHT - BOTTOM - TOP;
        return place(BigDecimal.valueOf(HEIGHT - BOTTOM).subtract(share.multiply(BigDecimal.valueOf(height))));
    }

    private static String place(BigDecimal units) {
        return units.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
