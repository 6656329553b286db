package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.ChartSeries;
import io.creditkit.examples.page.Blocks.Column;
import java.util.List;
import java.util.Optional;

/** The two charts of a company, each with the same data as a table. */
final class ChartSection {
    private ChartSection() {}

    static Html of(CustomerDossier dossier) {
        return element(
                "div",
                style("pair"),
                chart("score-chart", "Score, 0 to 100", dossier.scores(), dossier),
                chart("limit-chart", "Recommended credit limit", dossier.limits(), dossier));
    }

    private static Html chart(String id, String heading, Optional<ChartSeries> known, CustomerDossier dossier) {
        if (known.isEmpty()) {
            return Blocks.section(id, heading, Blocks.note("No value was observed yet."));
        }
        ChartSeries series = KnownTime.of(known.get(), dossier);
        Html left = series.leftOut().isEmpty()
                ? Html.nothing()
                : all(
                        Blocks.note("Left out of the picture:"),
                        Blocks.bullets(series.leftOut().stream()
                                .map(one -> Words.day(one.on()) + ", " + Told.sentence(one.text()) + ": " + one.why())
                                .toList()));
        if (series.points().isEmpty()) {
            return Blocks.section(id, heading, Blocks.note("No number was observed yet."), left);
        }
        String unit = series.currency()
                .map(currency -> "in " + currency.getCurrencyCode())
                .orElse(series.unit());
        String gaps = series.gaps().isEmpty() ? "" : "; dashed where no report covers the time";
        return Blocks.section(
                id,
                heading,
                element("p", style("below"), text("Last value of each month, " + unit + gaps)),
                SvgChart.draw(
                        id,
                        heading + " over time, " + unit,
                        series,
                        dossier.profile().asOf()),
                Blocks.folded(
                        "The same as a table (" + Words.count(series.points().size(), "value", "values") + ")",
                        Blocks.table(
                                heading + ", the last value of each month",
                                List.of(Column.words("Day"), Column.number("Value")),
                                series.points().stream()
                                        .map(point ->
                                                Blocks.cells(Words.day(point.on()), SvgChart.label(series, point))))),
                left);
    }
}
