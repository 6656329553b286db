package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Point;
import io.creditkit.examples.page.Blocks.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two charts of a company, what the agency says and our own values in one picture, each with the same data as a table. */
final class ChartSection {
    private ChartSection() {}

    /** What a chart is called, and what its two lines are. */
    private record Subject(String id, String heading, String agency, String own) {}

    static Html of(CustomerDossier dossier) {
        return element(
                "div",
                style("pair"),
                chart(
                        new Subject("score-chart", "Score, 0 to 100", "Agency's score", "Our score"),
                        dossier.scores(),
                        dossier.ownScores()),
                chart(
                        new Subject("limit-chart", "Credit limit", "Recommended by the agency", "Our limit"),
                        dossier.limits(),
                        dossier.ownLimits()));
    }

    private static Html chart(Subject subject, Optional<ChartSeries> agency, Optional<ChartSeries> own) {
        List<ChartSeries> known =
                Stream.of(agency, own).flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            return Blocks.section(subject.id(), subject.heading(), Blocks.note("No value was observed yet."));
        }
        Html left = leftOut(known);
        List<ChartSeries> drawn =
                known.stream().filter(series -> !series.points().isEmpty()).toList();
        if (drawn.isEmpty()) {
            return Blocks.section(subject.id(), subject.heading(), Blocks.note("No number was observed yet."), left);
        }
        if (drawn.size() == 2 && !drawn.get(0).unit().equals(drawn.get(1).unit())) {
            return Blocks.section(
                    subject.id(),
                    subject.heading(),
                    Blocks.note("The two are in different currencies, so each has a picture of its own."),
                    picture(subject, "-agency", drawn.subList(0, 1), List.of(subject.agency())),
                    picture(subject, "-own", drawn.subList(1, 2), List.of(subject.own())),
                    left);
        }
        List<String> names = Stream.of(
                        agency.filter(drawn::contains).map(series -> subject.agency()),
                        own.filter(drawn::contains).map(series -> subject.own()))
                .flatMap(Optional::stream)
                .toList();
        return Blocks.section(subject.id(), subject.heading(), picture(subject, "", drawn, names), left);
    }

    private static Html picture(Subject subject, String suffix, List<ChartSeries> drawn, List<String> names) {
        ChartSeries first = drawn.get(0);
        String unit = first.currency()
                .map(currency -> "in " + currency.getCurrencyCode())
                .orElse(first.unit());
        boolean gaps = drawn.stream().anyMatch(series -> !series.gaps().isEmpty());
        List<SvgChart.Line> lines = Stream.iterate(0, i -> i < drawn.size(), i -> i + 1)
                .map(i -> new SvgChart.Line(names.get(i), styleOf(subject, names.get(i)), drawn.get(i)))
                .toList();
        return all(
                element(
                        "p",
                        style("below"),
                        text("Last value of each month, " + unit
                                + (gaps ? "; dashed where nothing was observed" : ""))),
                element("p", style("below legend"), all(lines.stream().map(ChartSection::key))),
                SvgChart.draw(subject.id() + suffix, subject.heading() + " over time, " + unit, lines),
                table(subject.heading(), lines));
    }

    private static String styleOf(Subject subject, String name) {
        return name.equals(subject.own()) ? "own" : "agency";
    }

    private static Html key(SvgChart.Line line) {
        return element(
                "span",
                style("key " + line.style()),
                element("span", style("swatch"), attribute("aria-hidden", "true")),
                text(line.name()));
    }

    private static Html table(String heading, List<SvgChart.Line> lines) {
        Map<LocalDate, List<String>> rows = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Point point : lines.get(i).series().points()) {
                rows.computeIfAbsent(point.on(), day -> blanks(lines.size()))
                        .set(i, SvgChart.label(lines.get(i).series(), point));
            }
        }
        int values =
                lines.stream().mapToInt(line -> line.series().points().size()).sum();
        return Blocks.folded(
                "The same as a table (" + Words.count(values, "value", "values") + ")",
                Blocks.table(
                        heading + ", the last value of each month",
                        Stream.concat(
                                        Stream.of(Column.words("Day")),
                                        lines.stream().map(line -> Column.number(line.name())))
                                .toList(),
                        rows.entrySet().stream()
                                .map(row -> Stream.concat(Stream.of(Words.day(row.getKey())), row.getValue().stream())
                                        .map(Html::text)
                                        .toList())));
    }

    private static List<String> blanks(int count) {
        return Stream.generate(() -> "").limit(count).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Html leftOut(List<ChartSeries> known) {
        List<String> lines = known.stream()
                .map(ChartSeries::leftOut)
                .flatMap(Collection::stream)
                .map(one -> Words.day(one.on()) + ", " + one.text() + ": " + one.why())
                .toList();
        return lines.isEmpty() ? Html.nothing() : all(Blocks.note("Left out of the picture:"), Blocks.bullets(lines));
    }
}
