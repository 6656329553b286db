package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.examples.page.Blocks.Column;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed when, how we learnt it, and which alerts it raised. */
final class HistorySection {
    private static final List<Column> CHANGES = List.of(
            Column.words("Day"),
            Column.words("What"),
            Column.words("Value"),
            Column.words("Known since"),
            Column.words("From"));
    private static final int SHOWN = 20;

    private HistorySection() {}

    static Html changes(CustomerDossier dossier) {
        List<HistoryPoint> points = dossier.history();
        if (points.isEmpty()) {
            return Blocks.section("history", "History of changes", Blocks.note("Nothing was observed yet."));
        }
        Html rest = points.size() <= SHOWN
                ? Html.nothing()
                : Blocks.folded(
                        "Show " + (points.size() - SHOWN) + " older ones",
                        Blocks.table(
                                "Older observations",
                                CHANGES,
                                points.stream().skip(SHOWN).map(HistorySection::change)));
        return Blocks.section(
                "history",
                "History of changes",
                Blocks.table(
                        "Observations, the newest first",
                        CHANGES,
                        points.stream().limit(SHOWN).map(HistorySection::change)),
                rest);
    }

    private static List<Html> change(HistoryPoint point) {
        return Blocks.cells(
                Words.day(point.observedOn()),
                Words.criterion(point.criterion()),
                value(point),
                Words.day(point.recordedAt()),
                Words.source(point.source()));
    }

    private static String value(HistoryPoint point) {
        if (point.number().isEmpty()) {
            return point.text();
        }
        return Words.number(point.number().get())
                + point.currency()
                        .map(currency -> " " + currency.getCurrencyCode())
                        .orElse("");
    }

    static Html alerts(CustomerDossier dossier) {
        if (dossier.alerts().isEmpty()) {
            return Blocks.section("alerts", "Alerts", Blocks.note("No rule has raised an alert for this customer."));
        }
        return Blocks.section(
                "alerts",
                "Alerts",
                element(
                        "ul",
                        style("alerts"),
                        all(dossier.alerts().stream().map(alert -> alert(alert, dossier.ruleTitles())))));
    }

    private static Html alert(Alert alert, Map<String, String> titles) {
        String since = "Since " + Words.day(alert.firedAt());
        String state = switch (alert.state()) {
            case PENDING -> since + ", not yet firing";
            case FIRING -> since + ", open";
            case ACKNOWLEDGED -> since + ", taken notice of";
            case RESOLVED ->
                since + ", over"
                        + alert.resolvedAt()
                                .map(at -> " since " + Words.day(at))
                                .orElse("");
        };
        return element(
                "li",
                style(alert.state() == Alert.State.RESOLVED ? "over" : "open " + Tones.of(alert.severity())),
                Blocks.chip(Tones.of(alert.severity()), Words.plain(alert.severity()) + " severity"),
                element("strong", text(" " + titles.getOrDefault(alert.rule(), alert.rule()) + " ")),
                element("span", style("below"), text(state)),
                element("p", text(alert.explanation())),
                snapshot(alert.snapshot()));
    }

    private static Html snapshot(Map<String, String> values) {
        if (values.isEmpty()) {
            return Html.nothing();
        }
        return element(
                "p",
                style("below"),
                text(values.entrySet().stream()
                        .map(value -> Words.field(value.getKey()) + " " + value.getValue())
                        .collect(Collectors.joining(" \u00B7 "))));
    }
}
