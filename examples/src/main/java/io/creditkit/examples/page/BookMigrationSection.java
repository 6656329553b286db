package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.PopulationStability;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who moved from band to band between the two days of the report. */
final class BookMigrationSection {
    private static final List<Column> WORSE = List.of(
            Column.words("Customer"),
            Column.words("Name"),
            Column.words("Before"),
            Column.words("Now"),
            Column.words("Our class"),
            Column.number("Exposure"));

    private BookMigrationSection() {}

    static Html of(BookFigures book) {
        return Blocks.section(
                "migration",
                "Moves between the agency's bands",
                Blocks.facts(List.of(
                        Blocks.fact("Moved to a better band", words(book, BookMigrationSection::isBetter)),
                        Blocks.fact("Moved to a worse band", words(book, BookMigrationSection::isWorse)),
                        Blocks.fact("Stayed", words(book, row -> row.before() == row.now())),
                        Blocks.fact("Rated on one of the days only", words(book, BookMigrationSection::isNew)),
                        Blocks.fact("Our own scores", shift(book)))),
                Blocks.summed(
                        "Customers by band on " + Words.day(book.before()) + " (down) and on " + Words.day(book.asOf())
                                + " (across); \u25B2 better than before, \u25BC worse",
                        columns(),
                        Arrays.stream(RiskBand.values()).map(before -> row(book, before)),
                        sums(book)),
                worse(book));
    }

    private static boolean isWorse(BookRow row) {
        return row.now().isWorseThan(row.before());
    }

    private static boolean isBetter(BookRow row) {
        return row.before().isWorseThan(row.now());
    }

    private static boolean isNew(BookRow row) {
        return row.before() != row.now() && !isWorse(row) && !isBetter(row);
    }

    private static String words(BookFigures book, Predicate<BookRow> which) {
        BookSum sum = BookRiskSection.sum(book, which);
        return Words.count(sum.customers(), "customer", "customers") + (sum.customers() == 0 ? "" : ", " + sum.words());
    }

    private static String shift(BookFigures book) {
        return book.scoreShift()
                .toOptional()
                .map(BookMigrationSection::reading)
                .orElseGet(() ->
                        "No comparison. " + Words.whyUnknown(book.scoreShift()).orElse(""));
    }

    private static String reading(PopulationStability shift) {
        String index = " (stability index " + Words.number(shift.index()) + ")";
        return switch (shift.reading()) {
            case STABLE -> "Spread as before" + index;
            case SHIFTED -> "Shifted: look into it" + index;
            case ACT -> "Shifted far: review the scorecard" + index;
        };
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("Before"));
        Stream.of(RiskBand.values()).forEach(now -> columns.add(Column.number(shortName(now))));
        columns.add(Column.number("All"));
        return columns;
    }

    static String shortName(RiskBand band) {
        return band == RiskBand.NOT_RATED ? "Not rated" : band.name();
    }

    private static List<Html> row(BookFigures book, RiskBand before) {
        List<Html> cells = new ArrayList<>();
        cells.add(text(BookRiskSection.bandName(before)));
        for (RiskBand now : RiskBand.values()) {
            cells.add(cell(before, now, count(book, row -> row.before() == before && row.now() == now)));
        }
        cells.add(text(Words.number(count(book, row -> row.before() == before))));
        return cells;
    }

    private static Html cell(RiskBand before, RiskBand now, long count) {
        if (count > 0 && now.isWorseThan(before)) {
            return element("span", style("worse"), text(Words.number(count) + " \u25BC"));
        }
        if (count > 0 && before.isWorseThan(now)) {
            return element("span", style("better"), text(Words.number(count) + " \u25B2"));
        }
        return count == 0 ? BookRiskSection.zero() : text(Words.number(count));
    }

    private static List<Html> sums(BookFigures book) {
        List<Html> cells = new ArrayList<>();
        cells.add(text("All now"));
        for (RiskBand now : RiskBand.values()) {
            cells.add(text(Words.number(count(book, row -> row.now() == now))));
        }
        cells.add(text(Words.number(book.rows().size())));
        return cells;
    }

    private static long count(BookFigures book, Predicate<BookRow> which) {
        return book.rows().stream().filter(which).count();
    }

    private static Html worse(BookFigures book) {
        List<BookRow> rows = book.rows().stream()
                .filter(BookMigrationSection::isWorse)
                .sorted(Comparator.comparing(BookMigrationSection::owed).reversed())
                .toList();
        return rows.isEmpty()
                ? Blocks.note("Nobody moved to a worse band.")
                : Blocks.table(
                        "Who moved to a worse band, the greatest exposure first",
                        WORSE,
                        rows.stream()
                                .map(row -> List.of(
                                        row.customer().link(),
                                        row.customer().isolatedName(),
                                        Blocks.chip(Tones.of(row.before()), shortName(row.before())),
                                        Blocks.chip(Tones.of(row.now()), shortName(row.now())),
                                        Blocks.chip(Tones.of(row.riskClass()), Words.riskClass(row.riskClass())),
                                        text(Words.money(row.exposure())))));
    }

    private static BigDecimal owed(BookRow row) {
        return row.exposure().toOptional().map(Money::amount).orElse(BigDecimal.ZERO);
    }
}
