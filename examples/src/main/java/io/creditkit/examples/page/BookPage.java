package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.receivables.DaysOutstanding;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The risk report of the whole book as one HTML file. Every table over the customers adds up to the same exposure. */
public final class BookPage {
    private BookPage() {}

    /** {@return the whole page; the same figures give the same text} */
    public static String render(BookFigures book) {
        Html content = all(
                tiles(book),
                element("div", style("pair"), BookRiskSection.classes(book), BookRiskSection.bands(book)),
                BookMigrationSection.ofBands(book),
                BookMigrationSection.ofClasses(book),
                BookRiskSection.matrix(book),
                BookMoneySection.largest(book),
                BookCoverSection.of(book),
                BookMoneySection.overLimit(book),
                BookMoneySection.ageing(book));
        Html header = all(
                Blocks.nav(book.others()),
                element("p", style("number"), text("CreditKit")),
                element("h1", text("Risk report of the book")),
                element(
                        "p",
                        text(Words.count(book.rows().size(), "customer", "customers") + " on "
                                + Words.day(book.asOf()) + ", compared with " + Words.day(book.before())
                                + ". All sums in " + book.currency().getCurrencyCode()
                                + " unless another currency is told.")));
        return PageFrame.page(
                "report sheet",
                "Risk report of the book",
                header,
                content,
                "As of " + Words.day(book.asOf()) + ". Confidential: holds credit information.");
    }

    private static Html tiles(BookFigures book) {
        return element(
                "section",
                attribute("id", "figures"),
                attribute("aria-labelledby", "figures-heading"),
                element("h2", attribute("id", "figures-heading"), text("At a glance")),
                element(
                        "div",
                        style("tiles three"),
                        tile(
                                "Receivables",
                                Words.money(book.exposure()),
                                Words.whyUnknown(book.exposure()).orElse("all that is open, less open credit notes")),
                        tile(
                                "Overdue",
                                Words.money(book.overdue()),
                                book.overdueRatio()
                                        .toOptional()
                                        .map(ratio -> Words.percent(ratio) + " of the receivables")
                                        .or(() -> Words.whyUnknown(book.overdueRatio()))
                                        .orElse("")),
                        tile(
                                "Days sales outstanding",
                                book.dso()
                                        .toOptional()
                                        .map(dso -> Words.days(dso.days()))
                                        .orElse("not known"),
                                Words.whyUnknown(book.dso())
                                        .or(() -> book.bestPossibleDso()
                                                .toOptional()
                                                .map(best -> Words.days(best.days()) + " if everybody paid on time"))
                                        .orElse("")),
                        tile(
                                "Over the limit",
                                Words.count(book.overLimit().rows().size(), "limit", "limits"),
                                excess(book)),
                        tile(
                                "High risk",
                                Words.count(BookRiskSection.high(book).customers(), "customer", "customers"),
                                "exposure " + BookRiskSection.high(book).words()),
                        tile("Open alerts", Words.number(openAlerts(book)), bySeverity(book))));
    }

    private static String excess(BookFigures book) {
        String sums = book.overLimit().totalExcess().values().stream()
                .map(Words::money)
                .collect(Collectors.joining(", "));
        return sums.isEmpty() ? "nobody owes more than allowed" : "exceeded by " + sums;
    }

    private static long openAlerts(BookFigures book) {
        return book.openAlerts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String bySeverity(BookFigures book) {
        List<Severity> severities = Arrays.asList(Severity.values().clone());
        Collections.reverse(severities);
        String words = severities.stream()
                .filter(book.openAlerts()::containsKey)
                .map(severity -> book.openAlerts().get(severity) + " "
                        + Words.plain(severity).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "no rule holds for anybody" : words;
    }

    private static Html tile(String heading, String value, String below) {
        return element(
                "article",
                style("tile"),
                element("h3", text(heading)),
                element("p", style("big"), text(value)),
                element("p", style("below"), text(below)));
    }

    /** {@return what days outstanding look at, such as {@code sales of 1 Sep 2026 to 30 Nov 2026}} */
    static String period(DaysOutstanding days) {
        return "sales of " + Words.day(days.period().from()) + " to "
                + Words.day(days.period().to())
                + days.note().map(note -> "; " + note).orElse("");
    }
}
