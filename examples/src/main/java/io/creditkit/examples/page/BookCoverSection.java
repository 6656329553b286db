package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.limit.RiskReport;
import io.creditkit.customer.limit.RiskReport.Row;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Exposure beside limits and guarantees, company by company: what would be lost, and what stands behind it. */
final class BookCoverSection {
    private static final int SHOWN = 25;
    private static final List<Column> COLUMNS = List.of(
            Column.words("Customer"),
            Column.words("Name"),
            Column.number("Exposure"),
            Column.number("Our limit"),
            Column.number("Guarantees"),
            Column.number("Unsecured"),
            Column.words("Agency's band"),
            Column.number("Agency's limit"));

    /** What is not known comes first: it may be the worst. */
    private static final Comparator<Row> MOST_OPEN_FIRST = Comparator.comparing(
                    (Row row) -> row.unsecured() instanceof Measure.Known<Money>)
            .thenComparing(
                    row -> row.unsecured().toOptional().map(Money::amount).orElse(BigDecimal.ZERO),
                    Comparator.reverseOrder());

    private BookCoverSection() {}

    static Html of(BookFigures book) {
        List<Row> rows = book.risk().rows().stream()
                .filter(BookCoverSection::isOfInterest)
                .sorted(MOST_OPEN_FIRST)
                .toList();
        if (rows.isEmpty()) {
            return Blocks.section(
                    "cover", "Exposure, limits and guarantees", Blocks.note("Nobody owes anything or has a limit."));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Blocks.summed(
                "Companies with what they owe and what stands behind it, the greatest unsecured part first",
                COLUMNS,
                rows.stream().limit(SHOWN).map(row -> cells(book, row)),
                totals(book.risk())));
        if (rows.size() > SHOWN) {
            parts.add(Blocks.folded(
                    "Show " + (rows.size() - SHOWN) + " more",
                    Blocks.table(
                            "Companies with what they owe and what stands behind it, continued",
                            COLUMNS,
                            rows.stream().skip(SHOWN).map(row -> cells(book, row)))));
        }
        return Blocks.section("cover", "Exposure, limits and guarantees", all(parts));
    }

    /** Of a company that owes nothing, and for which nothing is decided or held, there is nothing to tell. */
    private static boolean isOfInterest(Row row) {
        boolean nothing = row.exposure() instanceof Measure.Known<Money> owed
                && owed.value().signum() == 0
                && isNotSet(row.limit())
                && row.guarantees() instanceof Measure.Known<Money> held
                && held.value().signum() == 0;
        return !nothing;
    }

    private static boolean isNotSet(Measure<Money> limit) {
        return limit instanceof Measure.Unknown<Money> unknown && unknown.reason() == UnknownReason.MISSING_INPUT;
    }

    private static List<Html> cells(BookFigures book, Row row) {
        return List.of(
                BookMoneySection.accounts(book, row.accounts()),
                BookMoneySection.names(book, row.accounts()),
                text(Words.money(row.exposure())),
                amount(row.limit()),
                text(Words.money(row.guarantees())),
                text(Words.money(row.unsecured())),
                Blocks.chip(Tones.of(row.band()), BookMigrationSection.shortName(row.band())),
                amount(row.providerLimit()));
    }

    /** A limit of zero is a refusal, no limit is none; one that cannot be told in the currency of the report is not known. */
    private static Html amount(Measure<Money> limit) {
        return limit.toOptional()
                .map(known -> known.signum() == 0
                        ? element("span", style("worse"), text("no credit"))
                        : text(Words.money(known)))
                .orElseGet(() -> element("span", style("zero"), text(isNotSet(limit) ? "none" : Words.money(limit))));
    }

    private static List<Html> totals(RiskReport risk) {
        return Stream.of(
                        Stream.of("Together", ""),
                        Stream.<Function<Row, Measure<Money>>>of(
                                        Row::exposure, Row::limit, Row::guarantees, Row::unsecured)
                                .map(column -> Words.money(risk.total(column).sum())),
                        Stream.of("", Words.money(risk.total(Row::providerLimit).sum())))
                .flatMap(part -> part)
                .map(Html::text)
                .toList();
    }
}
