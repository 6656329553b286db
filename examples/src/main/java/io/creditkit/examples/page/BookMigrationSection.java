package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.PopulationStability;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who moved between the two days of the report, from band to band of the agency and from class to class of our own. */
final class BookMigrationSection {
    private BookMigrationSection() {}

    /** What customers move on: its steps, best first, and the one that says that nothing is known. */
    private record Scale<E extends Enum<E>>(
            List<E> steps,
            E unknown,
            Function<BookRow, E> before,
            Function<BookRow, E> now,
            Function<E, String> name,
            Function<E, String> shortName,
            Function<E, String> tone) {
        boolean isWorse(E one, E other) {
            return one != unknown && other != unknown && one.compareTo(other) > 0;
        }

        boolean isWorse(BookRow row) {
            return isWorse(now.apply(row), before.apply(row));
        }

        boolean isBetter(BookRow row) {
            return isWorse(before.apply(row), now.apply(row));
        }

        boolean stayed(BookRow row) {
            return before.apply(row) == now.apply(row);
        }
    }

    private static final Scale<RiskBand> BANDS = new Scale<>(
            List.of(RiskBand.values()),
            RiskBand.NOT_RATED,
            BookRow::before,
            BookRow::now,
            BookRiskSection::bandName,
            BookMigrationSection::shortName,
            Tones::of);

    private static final Scale<RiskClass> CLASSES = new Scale<>(
            List.of(RiskClass.values()),
            RiskClass.UNKNOWN,
            BookRow::classBefore,
            BookRow::riskClass,
            Words::riskClass,
            Words::riskClass,
            Tones::of);

    static Html ofBands(BookFigures book) {
        return Blocks.section(
                "migration",
                "Moves between the agency's bands",
                Blocks.facts(moves(book, BANDS, "band", "Rated on one of the days only")),
                matrix(book, BANDS, "band"),
                worse(
                        book,
                        BANDS,
                        "band",
                        Column.words("Our class"),
                        row -> Blocks.chip(Tones.of(row.riskClass()), Words.riskClass(row.riskClass()))));
    }

    static Html ofClasses(BookFigures book) {
        List<Html> facts = moves(book, CLASSES, "class", "Assessed on one of the days only");
        facts.add(Blocks.fact("Our own scores", shift(book)));
        return Blocks.section(
                "class-migration",
                "Moves between our own classes",
                Blocks.facts(facts),
                matrix(book, CLASSES, "class"),
                worse(
                        book,
                        CLASSES,
                        "class",
                        Column.words("The agency's band"),
                        row -> Blocks.chip(Tones.of(row.now()), shortName(row.now()))));
    }

    private static List<Html> moves(BookFigures book, Scale<?> scale, String step, String once) {
        List<Html> facts = new ArrayList<>();
        facts.add(Blocks.fact("Moved to a better " + step, words(book, scale::isBetter)));
        facts.add(Blocks.fact("Moved to a worse " + step, words(book, scale::isWorse)));
        facts.add(Blocks.fact("Stayed", words(book, scale::stayed)));
        facts.add(Blocks.fact(
                once, words(book, row -> !scale.stayed(row) && !scale.isWorse(row) && !scale.isBetter(row))));
        return facts;
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

    static String shortName(RiskBand band) {
        return band == RiskBand.NOT_RATED ? "Not rated" : band.name();
    }

    private static <E extends Enum<E>> Html matrix(BookFigures book, Scale<E> scale, String step) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("Before"));
        scale.steps().forEach(now -> columns.add(Column.number(scale.shortName().apply(now))));
        columns.add(Column.number("All"));
        return Blocks.summed(
                "Customers by " + step + " on " + Words.day(book.before()) + " (down) and on "
                        + Words.day(book.asOf())
                        + " (across), and below what they owe now; \u25B2 better than before, \u25BC worse",
                columns,
                scale.steps().stream().map(before -> row(book, scale, before)),
                sums(book, scale));
    }

    private static <E extends Enum<E>> List<Html> row(BookFigures book, Scale<E> scale, E before) {
        Predicate<BookRow> fromThere = row -> scale.before().apply(row) == before;
        List<Html> cells = new ArrayList<>();
        cells.add(text(scale.name().apply(before)));
        for (E now : scale.steps()) {
            BookSum sum =
                    BookRiskSection.sum(book, fromThere.and(row -> scale.now().apply(row) == now));
            Html count = text(Words.number(sum.customers()));
            if (scale.isWorse(now, before)) {
                count = element("span", style("worse"), count, text(" \u25BC"));
            } else if (scale.isWorse(before, now)) {
                count = element("span", style("better"), count, text(" \u25B2"));
            }
            cells.add(cell(sum, count));
        }
        cells.add(cell(BookRiskSection.sum(book, fromThere)));
        return cells;
    }

    private static <E extends Enum<E>> List<Html> sums(BookFigures book, Scale<E> scale) {
        List<Html> cells = new ArrayList<>();
        cells.add(text("All now"));
        for (E now : scale.steps()) {
            cells.add(cell(BookRiskSection.sum(book, row -> scale.now().apply(row) == now)));
        }
        cells.add(cell(BookRiskSection.sum(book, row -> true)));
        return cells;
    }

    private static Html cell(BookSum sum) {
        return cell(sum, text(Words.number(sum.customers())));
    }

    private static Html cell(BookSum sum, Html count) {
        return sum.customers() == 0
                ? BookRiskSection.zero()
                : all(count, element("p", style("below"), text(sum.words())));
    }

    private static <E extends Enum<E>> Html worse(
            BookFigures book, Scale<E> scale, String step, Column beside, Function<BookRow, Html> besideOf) {
        List<BookRow> rows = book.rows().stream()
                .filter(scale::isWorse)
                .sorted(Comparator.comparing(BookMigrationSection::owed).reversed())
                .toList();
        return rows.isEmpty()
                ? Blocks.note("Nobody moved to a worse " + step + ".")
                : Blocks.table(
                        "Who moved to a worse " + step + ", the greatest exposure first",
                        List.of(
                                Column.words("Customer"),
                                Column.words("Name"),
                                Column.words("Before"),
                                Column.words("Now"),
                                beside,
                                Column.number("Exposure")),
                        rows.stream()
                                .map(row -> List.of(
                                        row.customer().link(),
                                        row.customer().isolatedName(),
                                        chip(scale, scale.before().apply(row)),
                                        chip(scale, scale.now().apply(row)),
                                        besideOf.apply(row),
                                        text(Words.money(row.exposure())))));
    }

    private static <E extends Enum<E>> Html chip(Scale<E> scale, E step) {
        return Blocks.chip(scale.tone().apply(step), scale.shortName().apply(step));
    }

    private static BigDecimal owed(BookRow row) {
        return row.exposure().toOptional().map(Money::amount).orElse(BigDecimal.ZERO);
    }
}
