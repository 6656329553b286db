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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws one level over time, or several on one scale, as an SVG picture: a value holds until the next observation, so the line is
 * a stair. In a gap, where the level is not known, the stair is a dashed line. The vertical scale is the one of the series,
 * whatever the values are, the widest of several; a value outside of it is marked at the edge and said to be outside.
 */
final class SvgChart {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 230;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int RIGHT = 22;
    private static final int STEPS = 4;
    private static final List<BigDecimal> ROUND_STEPS =
            Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();
    private static final int MANY_POINTS = 24;
    private static final int DAY_LABELS = 5;

    /**
     * One level of the picture.
     *
     * @param name what it is called
     * @param style the style of the line and its dots
     * @param series its values
     * @param until the day to which its last value is drawn on; one before that of the last value counts as that day
     */
    record Line(String name, String style, ChartSeries series, LocalDate until) {
        /** A level of which nothing is said after its last value. */
        Line(String name, String style, ChartSeries series) {
            this(name, style, series, LocalDate.MIN);
        }

        private LocalDate end() {
            return Stream.concat(Stream.of(until), series.points().stream().map(Point::on))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private final List<Line> lines;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final int left;

    private SvgChart(List<Line> lines) {
        this.lines = lines;
        lowest = lines.stream()
                .map(line -> line.series().domainMin())
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        highest = round(
                lowest,
                lines.stream()
                        .map(line -> line.series().domainMax())
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ONE));
        int widest =
                Math.max(Words.number(lowest).length(), Words.number(highest).length());
        this.left = 14 + 7 * widest;
    }

    /** {@return the top of the scale, so far up that the steps to it are numbers that a reader counts in} */
    private static BigDecimal round(BigDecimal lowest, BigDecimal highest) {
        if (lowest.signum() != 0 || highest.signum() <= 0) {
            return highest;
        }
        BigDecimal step = highest.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(step.precision() - step.scale() - 1);
        return ROUND_STEPS.stream()
                .map(ten::multiply)
                .filter(round -> round.compareTo(step) >= 0)
                .findFirst()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(STEPS));
    }

    /**
     * {@return the picture}
     *
     * @param id unique in the page, for the reference to the title
     * @param title what the picture shows, in words
     * @param lines what it shows, all in one unit and on one scale
     */
    static Html draw(String id, String title, List<Line> lines) {
        return new SvgChart(lines).picture(id + "-title", title);
    }

    /** {@return what a reader sees of a value, with its unit} */
    static String label(ChartSeries series, Point point) {
        String value = Words.number(point.value());
        return series.currency()
                .map(currency -> Words.limitAmount(Money.of(point.value(), currency)))
                .orElse(series.unit().equals("points") ? value : Words.withUnit(value, series.unit()));
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
                all(lines.stream().flatMap(line -> stairs(line).stream())),
                all(lines.stream()
                        .flatMap(line -> line.series().points().stream().map(point -> dot(line, point)))));
    }

    private List<Html> scale() {
        List<Html> parts = new ArrayList<>();
        BigDecimal step = highest.subtract(lowest).divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        for (int i = 0; i <= STEPS; i++) {
            BigDecimal value = lowest.add(step.multiply(BigDecimal.valueOf(i)));
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
        if (points().findAny().isEmpty()) {
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

    /** The level holds from each point on; over each gap it is dashed. After the last point it goes on to the end of the line. */
    private List<Html> stairs(Line line) {
        List<Point> points = line.series().points();
        List<Html> parts = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean isLast = i == points.size() - 1;
            LocalDate next = isLast ? line.end() : points.get(i + 1).on();
            String step = isLast ? "H" + x(next) : step(points.get(i + 1));
            path.append(path.isEmpty() ? start(point) : "");
            Optional<Gap> gap = gapBetween(line.series(), point.on(), next);
            if (gap.isPresent()) {
                String known = x(gap.get().from());
                parts.add(path("stair " + line.style(), path + "H" + known));
                parts.add(path("unseen " + line.style(), "M" + known + "," + y(point.value()) + step));
                path.setLength(0);
            } else if (next.isAfter(point.on())) {
                path.append(step);
            }
        }
        if (!path.isEmpty()) {
            parts.add(path("stair " + line.style(), path.toString()));
        }
        return parts;
    }

    private static Optional<Gap> gapBetween(ChartSeries series, LocalDate before, LocalDate after) {
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

    private Html dot(Line line, Point point) {
        ChartSeries series = line.series();
        BigDecimal value = point.value();
        boolean outside = value.compareTo(series.domainMin()) < 0 || value.compareTo(series.domainMax()) > 0;
        String label = Words.day(point.on()) + ", " + line.name() + ": " + label(series, point)
                + (outside ? " (outside of the scale)" : "");
        String radius = series.points().size() > MANY_POINTS ? "2.5" : "4";
        return element(
                "g",
                element("title", text(label)),
                circle("reach", point.on(), value, "9"),
                circle("dot " + line.style() + (outside ? " outside" : ""), point.on(), value, radius));
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

    private Stream<LocalDate> points() {
        return lines.stream().flatMap(line -> line.series().points().stream()).map(Point::on);
    }

    private LocalDate first() {
        return points().min(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate last() {
        return lines.stream().map(Line::end).max(Comparator.naturalOrder()).orElseThrow();
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
        BigDecimal inside = value.max(lowest).min(highest);
        BigDecimal share = inside.subtract(lowest).divide(highest.subtract(lowest), MathContext.DECIMAL64);
        int height = HEIGHT - BOTTOM - TOP;
        return place(BigDecimal.valueOf(HEIGHT - BOTTOM).subtract(share.multiply(BigDecimal.valueOf(height))));
    }

    private static String place(BigDecimal units) {
        return units.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
