package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.DelinquencyClass;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the book is spread over our classes of risk, the agency's bands, and lateness. */
final class BookRiskSection {
    private BookRiskSection() {}

    static Html classes(BookFigures book) {
        return Blocks.section(
                "classes",
                "Our risk classes",
                spread(
                        "Customers and what they owe, by our class",
                        "Class",
                        book,
                        Arrays.stream(RiskClass.values())
                                .map(one -> new Line(
                                        Words.riskClass(one), Tones.of(one), sum(book, row -> row.riskClass() == one)))
                                .toList()));
    }

    static Html bands(BookFigures book) {
        return Blocks.section(
                "bands",
                "The agency's bands",
                spread(
                        "Customers and what they owe, by the agency's band",
                        "Band",
                        book,
                        Arrays.stream(RiskBand.values())
                                .map(one -> new Line(bandName(one), Tones.of(one), sum(book, row -> row.now() == one)))
                                .toList()));
    }

    /** One line of a spread. */
    private record Line(String name, String tone, BookSum sum) {}

    static String bandName(RiskBand band) {
        return band == RiskBand.NOT_RATED ? "Not rated or no report" : band.name() + ", " + Words.band(band);
    }

    static BookSum high(BookFigures book) {
        return sum(book, row -> row.riskClass() == RiskClass.HIGH);
    }

    static BookSum sum(BookFigures book, Predicate<BookRow> which) {
        return BookSum.of(book.rows().stream().filter(which).toList(), book.currency());
    }

    private static Html spread(String caption, String first, BookFigures book, List<Line> lines) {
        BookSum whole = sum(book, row -> true);
        List<Column> columns = List.of(
                Column.words(first), Column.number("Customers"), Column.number("Exposure"), Column.number("Share"));
        return Blocks.summed(
                caption,
                columns,
                lines.stream()
                        .map(line -> List.of(
                                Blocks.chip(line.tone(), line.name()),
                                text(Words.number(line.sum().customers())),
                                text(line.sum().words()),
                                share(line.tone(), line.sum().shareOf(whole)))),
                Blocks.cells("All", Words.number(whole.customers()), whole.words(), ""));
    }

    /** The figure and below it a picture of it, which a screen reader passes over. */
    private static Html share(String tone, BigDecimal share) {
        Html bar = element(
                "svg",
                style("share"),
                attribute("viewBox", "0 0 100 8"),
                attribute("preserveAspectRatio", "none"),
                attribute("aria-hidden", "true"),
                element(
                        "rect",
                        style(tone),
                        attribute("x", "0"),
                        attribute("y", "0"),
                        attribute(
                                "width",
                                share.movePointRight(2)
                                        .min(BigDecimal.valueOf(100))
                                        .toPlainString()),
                        attribute("height", "8")));
        return all(text(Words.percent(share)), bar);
    }

    static Html matrix(BookFigures book) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("Our class"));
        Stream.of(DelinquencyClass.values()).forEach(late -> columns.add(Column.number(late(late))));
        columns.add(Column.number("All"));
        return Blocks.section(
                "matrix",
                "Risk and lateness",
                Blocks.note(
                        "How likely a customer is to fail, down; how late its oldest open invoice is, across. Each cell"
                                + " has the number of customers, and below what they owe."),
                Blocks.summed(
                        "Customers and exposure by class and days past due",
                        columns,
                        Arrays.stream(RiskClass.values())
                                .map(one -> cells(
                                        book,
                                        Blocks.chip(Tones.of(one), Words.riskClass(one)),
                                        row -> row.riskClass() == one)),
                        cells(book, text("All"), row -> true)));
    }

    private static List<Html> cells(BookFigures book, Html name, Predicate<BookRow> which) {
        List<Html> cells = new ArrayList<>();
        cells.add(name);
        for (DelinquencyClass late : DelinquencyClass.values()) {
            cells.add(cell(sum(book, which.and(row -> row.delinquency() == late))));
        }
        cells.add(cell(sum(book, which)));
        return cells;
    }

    private static Html cell(BookSum sum) {
        return sum.customers() == 0
                ? zero()
                : all(text(Words.number(sum.customers())), element("p", style("below"), text(sum.words())));
    }

    /** {@return a count of nothing, so faint that the others stand out} */
    static Html zero() {
        return element("span", style("zero"), text("0"));
    }

    private static String late(DelinquencyClass late) {
        return switch (late) {
            case NONE -> "Nothing overdue";
            case UP_TO_30 -> "1 to 30 days";
            case UP_TO_60 -> "31 to 60 days";
            case UP_TO_90 -> "61 to 90 days";
            case MORE_THAN_90 -> "More than 90 days";
        };
    }
}
