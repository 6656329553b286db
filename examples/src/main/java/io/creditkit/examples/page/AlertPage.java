package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.examples.page.Blocks.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alerts of the whole book as one HTML file: the open ones by severity, the most urgent first, then the others. */
public final class AlertPage {
    private static final List<Column> COLUMNS = List.of(
            new Column("Customer", "words w8"),
            new Column("Name", "words w18"),
            new Column("Overdue", "num owed w11"),
            new Column("Alert", "words w18"),
            new Column("Since", "words w9"),
            new Column("State", "words w11"),
            Column.words("Why"));
    private static final List<Severity> URGENT_FIRST =
            Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).toList();

    private AlertPage() {}

    /** {@return the whole page; the same list gives the same text} */
    public static String render(AlertList list) {
        List<Alert> open = list.alerts().stream().filter(Alert::isOpen).toList();
        List<Html> content = new ArrayList<>();
        if (open.isEmpty()) {
            content.add(Blocks.section("open", "Open alerts", Blocks.note("No alert is open.")));
        }
        for (Severity severity : URGENT_FIRST) {
            List<Alert> some =
                    open.stream().filter(alert -> alert.severity() == severity).toList();
            if (!some.isEmpty()) {
                content.add(ofSeverity(severity, some, list));
            }
        }
        content.add(others(list));
        return PageFrame.page(
                "list",
                "Alerts",
                header(list, open),
                all(content),
                "As of " + Words.day(list.asOf()) + ". Confidential: holds credit information.");
    }

    private static Html header(AlertList list, List<Alert> open) {
        Map<Severity, Long> counts = bySeverity(open);
        long customers = open.stream().map(Alert::customerId).distinct().count();
        return all(
                Blocks.nav(list.others()),
                element("p", style("number"), text("CreditKit")),
                element("h1", text("Alerts")),
                element(
                        "p",
                        text(Words.count(open.size(), "open alert", "open alerts") + " of "
                                + Words.count(customers, "customer", "customers") + " on " + Words.day(list.asOf()))),
                element(
                        "p",
                        all(URGENT_FIRST.stream()
                                .filter(counts::containsKey)
                                .map(severity -> all(
                                        Blocks.chip(
                                                Tones.of(severity), Words.plain(severity) + " " + counts.get(severity)),
                                        text(" "))))));
    }

    private static Map<Severity, Long> bySeverity(List<Alert> open) {
        return open.stream().collect(Collectors.groupingBy(Alert::severity, Collectors.counting()));
    }

    private static Html ofSeverity(Severity severity, List<Alert> alerts, AlertList list) {
        String name = severity.name().toLowerCase(Locale.ROOT);
        return Blocks.section(
                name,
                Words.plain(severity) + " severity",
                table(Words.count(alerts.size(), "open alert", "open alerts") + ", the oldest first", alerts, list));
    }

    /** Those that nobody has to act on: they wait until the rule has held for long enough, or are over. */
    private static Html others(AlertList list) {
        List<Alert> pending = inState(Alert.State.PENDING, list);
        List<Alert> over = inState(Alert.State.RESOLVED, list);
        if (pending.isEmpty() && over.isEmpty()) {
            return Html.nothing();
        }
        return Blocks.section(
                "others", "Not open", folded("not yet firing", pending, list), folded("over", over, list));
    }

    private static List<Alert> inState(Alert.State state, AlertList list) {
        return list.alerts().stream().filter(alert -> alert.state() == state).toList();
    }

    private static Html folded(String state, List<Alert> alerts, AlertList list) {
        if (alerts.isEmpty()) {
            return Html.nothing();
        }
        String words = Words.count(alerts.size(), "alert that is ", "alerts that are ") + state;
        return Blocks.folded(
                "Show " + words, table(Character.toUpperCase(words.charAt(0)) + words.substring(1), alerts, list));
    }

    private static Html table(String caption, List<Alert> alerts, AlertList list) {
        return element(
                "div",
                style("stacked"),
                Blocks.table(caption, COLUMNS, alerts.stream().map(alert -> row(alert, list))));
    }

    private static List<Html> row(Alert alert, AlertList list) {
        CustomerPlace customer = list.customers().get(alert.customerId());
        return List.of(
                customer == null ? text("not there any more") : customer.link(),
                customer == null ? Html.nothing() : customer.isolatedName(),
                text(Optional.ofNullable(list.overdue().get(alert.customerId()))
                        .map(Words::money)
                        .orElse("")),
                text(list.ruleTitles().getOrDefault(alert.rule(), alert.rule())),
                element("span", style("unbroken"), text(Words.day(alert.since()))),
                Blocks.chip(tone(alert), state(alert)),
                text(Told.explanation(alert.explanation())));
    }

    private static String tone(Alert alert) {
        return alert.state() == Alert.State.FIRING ? Tones.of(alert.severity()) : "none";
    }

    private static String state(Alert alert) {
        return switch (alert.state()) {
            case PENDING -> "not yet firing";
            case FIRING -> "open";
            case ACKNOWLEDGED -> "taken notice of";
            case RESOLVED ->
                alert.resolvedAt().map(at -> "over since " + Words.day(at)).orElse("over");
        };
    }
}
