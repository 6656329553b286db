package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.OwnFigure;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.examples.page.Blocks.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed when, how we learnt it, and which alerts it raised. */
final class HistorySection {
    private static final List<Column> CHANGES = List.of(
            Column.words("Day"),
            Column.words("What"),
            Column.words("Before"),
            Column.words("Value"),
            Column.words("Known since"),
            Column.words("From"));
    private static final int SHOWN = 20;
    /** What stands before the key of a criterion whose change raised an alert. */
    private static final String CHANGE = "change.";

    private HistorySection() {}

    static Html changes(CustomerDossier dossier) {
        List<HistoryPoint> points = dossier.history();
        if (points.isEmpty()) {
            return Blocks.section("history", "History of changes", Blocks.note("Nothing was observed yet."));
        }
        return Blocks.section(
                "history",
                "History of changes",
                Blocks.longTable("Observations, the newest first", CHANGES, rows(points), SHOWN));
    }

    /** Each with the value before it: of the same criterion the next older one. */
    private static List<List<Html>> rows(List<HistoryPoint> newestFirst) {
        Map<Criterion, HistoryPoint> before = new EnumMap<>(Criterion.class);
        List<List<Html>> rows = new ArrayList<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            HistoryPoint point = newestFirst.get(i);
            rows.add(change(point, before.put(point.criterion(), point)));
        }
        Collections.reverse(rows);
        return rows;
    }

    private static List<Html> change(HistoryPoint point, @Nullable HistoryPoint before) {
        return Blocks.cells(
                Words.day(point.observedOn()),
                Words.criterion(point.criterion()),
                before == null ? "first known" : Told.value(before),
                Told.value(point),
                Words.day(point.recordedAt()),
                Words.source(point.source()));
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
                element("p", text(Told.explanation(alert.explanation()))),
                snapshot(alert));
    }

    /** {@return the heading of a field, or of the newest value of what changed} */
    private static String heading(String key) {
        if (!key.startsWith(CHANGE)) {
            return Words.field(key);
        }
        String name = key.substring(CHANGE.length()).toUpperCase(Locale.ROOT);
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.name().equals(name))
                .map(criterion -> Words.criterion(criterion) + " now")
                .findFirst()
                .or(() -> Arrays.stream(OwnFigure.values())
                        .filter(figure -> figure.name().equals(name))
                        .map(figure -> Words.plain(figure) + " now")
                        .findFirst())
                .orElse(key);
    }

    /** A heading tells its value at the beginning of a sentence or clause; within one it can be a part of another heading. */
    private static boolean isToldBy(String explanation, String heading) {
        return Pattern.compile(
                        "(?:^|[.:,;] |\\band |\\bor )(?:not )?" + Pattern.quote(heading) + "(?:: | is |\\.)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(explanation)
                .find();
    }

    /** What decided beside what the explanation tells already. */
    private static Html snapshot(Alert alert) {
        String told = Told.explanation(alert.explanation());
        Map<String, String> values = new TreeMap<>(alert.snapshot());
        values.keySet().removeIf(key -> Told.isGuard(key) || isToldBy(told, heading(key)));
        if (values.isEmpty()) {
            return Html.nothing();
        }
        return element(
                "p",
                style("below"),
                text(values.entrySet().stream()
                        .map(value -> heading(value.getKey()) + " " + Told.value(value.getKey(), value.getValue()))
                        .collect(Collectors.joining(" \u00B7 "))));
    }
}
