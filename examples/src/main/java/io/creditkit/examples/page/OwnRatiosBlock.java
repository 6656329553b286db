package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Measure;
import io.creditkit.customer.financials.FinancialRatios;
import io.creditkit.customer.financials.Ratio;
import io.creditkit.customer.report.Statement;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ratios that we make of the statements ourselves, the same for every country, beside those of the agency. */
final class OwnRatiosBlock {
    private OwnRatiosBlock() {}

    /** {@return a table of the ratios that can be told for at least one year; nothing if there is none} */
    static Html of(List<Statement> statements, List<String> headings) {
        List<FinancialRatios> years =
                statements.stream().map(FinancialRatios::of).toList();
        List<Ratio> known = Stream.of(Ratio.values())
                .filter(ratio -> years.stream()
                        .anyMatch(year -> year.get(ratio).toOptional().isPresent()))
                .toList();
        if (known.isEmpty()) {
            return Html.nothing();
        }
        List<Column> columns = Stream.concat(
                        Stream.of(Column.words("Ratio")), headings.stream().map(Column::number))
                .toList();
        Html table =
                Blocks.table("Ratios, as we count them", columns, known.stream().map(ratio -> row(ratio, years)));
        List<String> remarks = known.stream()
                .flatMap(ratio -> years.stream()
                        .filter(year -> year.get(ratio).toOptional().isPresent())
                        .flatMap(year -> year.remarks(ratio).stream()))
                .distinct()
                .toList();
        return remarks.isEmpty() ? table : all(table, Blocks.folded("How they are counted", Blocks.bullets(remarks)));
    }

    private static List<Html> row(Ratio ratio, List<FinancialRatios> years) {
        List<Html> cells = new ArrayList<>();
        cells.add(text(name(ratio)));
        years.forEach(year -> cells.add(cell(ratio, year.get(ratio))));
        return cells;
    }

    private static Html cell(Ratio ratio, Measure<BigDecimal> value) {
        return value.toOptional()
                .map(known -> text(shown(ratio, known)))
                .orElseGet(() -> element("span", style("unknown"), text("not known")));
    }

    private static String shown(Ratio ratio, BigDecimal value) {
        return switch (ratio.unit()) {
            case AMOUNT -> Words.number(value.setScale(0, RoundingMode.HALF_UP));
            case TIMES -> Words.number(value);
            case SHARE -> Words.percent(value.setScale(3, RoundingMode.HALF_UP));
            case DAYS -> Words.days(value.setScale(0, RoundingMode.HALF_UP));
        };
    }

    private static String name(Ratio ratio) {
        return switch (ratio) {
            case GEARING_DEBT_TO_CAPITAL -> "Gearing, debt to capital";
            case PRE_TAX_MARGIN -> "Margin before tax";
            case TOTAL_DEBT_RATIO -> "Total debt to assets";
            default -> Words.plain(ratio);
        };
    }
}
