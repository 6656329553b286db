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
    private static final String OWN = "own";

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
                        dossier.ownScores(),
                        dossier),
                chart(
                        new Subject("limit-chart", "Credit limit", "Recommended by the agency", "Our limit"),
                        dossier.limits(),
                        dossier.ownLimits(),
                        dossier));
    }

    /** {@return how late the customer pays others and us, in one picture} */
    static Html ofPayment(Optional<ChartSeries> agency, Optional<ChartSeries> own, CustomerDossier dossier) {
        return chart(
                new Subject("payment-chart", "Days beyond terms", "Others, by the agency", "Us, by our ledger"),
                agency,
                own,
                dossier);
    }

    private static Html chart(
            Subject subject, Optional<ChartSeries> told, Optional<ChartSeries> own, CustomerDossier dossier) {
        Optional<ChartSeries> agency = told.map(series -> KnownTime.of(series, dossier));
        List<ChartSeries> known =
                Stream.of(agency, own).flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            return Blocks.section(subject.id(), subject.heading(), Blocks.note("No value was observed yet."));
        }
        Html left = leftOut(known);
        LocalDate today = dossier.profile().asOf();
        List<SvgChart.Line> lines = Stream.of(
                        agency.map(series -> new SvgChart.Line(subject.agency(), "agency", series, today)),
                        own.map(series -> new SvgChart.Line(subject.own(), OWN, series)))
                .flatMap(Optional::stream)
                .filter(line -> !line.series().points().isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return Blocks.section(subject.id(), subject.heading(), Blocks.note("No number was observed yet."), left);
        }
        if (lines.stream().map(line -> line.series().unit()).distinct().count() > 1) {
            return Blocks.section(
                    subject.id(),
                    subject.heading(),
                    Blocks.note("The two are in different currencies, so each has a picture of its own."),
                    all(lines.stream().map(line -> picture(subject, "-" + line.style(), List.of(line)))),
                    left);
        }
        return Blocks.section(subject.id(), subject.heading(), picture(subject, "", lines), left);
    }

    private static Html picture(Subject subject, String suffix, List<SvgChart.Line> lines) {
        ChartSeries first = lines.get(0).series();
        String unit = first.currency()
                .map(currency -> "in " + currency.getCurrencyCode())
                .orElse(first.unit());
        return all(
                element(
                        "p",
                        style("below"),
                        text("Last value of each month, of each day in a history under three months, " + unit
                                + lines.stream().map(ChartSection::gaps).collect(Collectors.joining()))),
                element("p", style("below legend"), all(lines.stream().map(ChartSection::key))),
                SvgChart.draw(subject.id() + suffix, subject.heading() + " over time, " + unit, lines),
                table(subject.heading(), lines));
    }

    private static String gaps(SvgChart.Line line) {
        if (line.series().gaps().isEmpty()) {
            return "";
        }
        return line.style().equals(OWN)
                ? "; ours is dashed where we had no value"
                : "; the agency's is dashed where no report covers the time";
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
                        heading + ", the last value of each month, or of each day in a history under three months",
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
                .map(one -> Words.day(one.on()) + ", " + Told.sentence(one.text()) + ": " + one.why())
                .toList();
        return lines.isEmpty() ? Html.nothing() : all(Blocks.note("Left out of the picture:"), Blocks.bullets(lines));
    }
}
