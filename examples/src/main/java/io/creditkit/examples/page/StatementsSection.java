package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.nothing;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Statement;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The yearly statements side by side, newest first: the lines a reader asks for, the ratios, and all the rest on request. */
final class StatementsSection {
    private static final int YEARS = 5;

    private static final List<String> KEY_LINES = List.of(
            "revenue",
            "operatingProfit",
            "profitBeforeTax",
            "profitAfterTax",
            "totalFixedAssets",
            "totalCurrentAssets",
            "cash",
            "totalAssets",
            "totalCurrentLiabilities",
            "totalLongTermLiabilities",
            "totalLiabilities",
            "totalShareholdersEquity",
            "workingCapital",
            "netWorth");

    private StatementsSection() {}

    static Html of(CreditReport report) {
        List<Statement> statements = report.statements().stream().limit(YEARS).toList();
        if (statements.isEmpty()) {
            return Blocks.section(
                    "statements",
                    "Statements",
                    Blocks.note("The report has no statements, which is normal for small companies."));
        }
        Set<String> delivered = names(statements, Statement::lines);
        List<String> key = KEY_LINES.stream().filter(delivered::contains).toList();
        List<String> others =
                delivered.stream().filter(line -> !KEY_LINES.contains(line)).toList();
        Html rest = others.isEmpty()
                ? nothing()
                : Blocks.folded(
                        "All other lines (" + others.size() + ")",
                        table("Other lines", others, statements, Statement::lines));
        Set<String> ratios = names(statements, Statement::ratios);
        return Blocks.section(
                "statements",
                "Statements",
                table("Key lines", key, statements, Statement::lines),
                rest,
                ratios.isEmpty()
                        ? Blocks.note("Ratios: " + Words.NOT_DELIVERED + ".")
                        : table(
                                "Ratios, as the agency gives them",
                                ratios,
                                statements,
                                Statement::ratios,
                                StatementsSection::year),
                OwnRatiosBlock.of(
                        statements,
                        statements.stream().map(StatementsSection::heading).toList()),
                Blocks.note("A line that a report shows as 0 may also mean that it was not reported."));
    }

    private static Set<String> names(List<Statement> statements, Function<Statement, Map<String, BigDecimal>> part) {
        Set<String> names = new TreeSet<>();
        statements.forEach(statement -> names.addAll(part.apply(statement).keySet()));
        return names;
    }

    private static Html table(
            String caption,
            Collection<String> lines,
            List<Statement> statements,
            Function<Statement, Map<String, BigDecimal>> part) {
        return table(caption, lines, statements, part, StatementsSection::heading);
    }

    private static Html table(
            String caption,
            Collection<String> lines,
            List<Statement> statements,
            Function<Statement, Map<String, BigDecimal>> part,
            Function<Statement, String> heading) {
        List<Column> columns = Stream.concat(
                        Stream.of(Column.words("Line")),
                        statements.stream().map(statement -> Column.number(heading.apply(statement))))
                .toList();
        return Blocks.table(caption, columns, lines.stream().map(line -> {
            List<Html> cells = new ArrayList<>();
            cells.add(text(Words.line(line)));
            statements.forEach(statement -> cells.add(value(part.apply(statement), line)));
            return cells;
        }));
    }

    private static Html value(Map<String, BigDecimal> values, String line) {
        BigDecimal value = values.get(line);
        return value == null
                ? Html.element("span", Html.style("unknown"), text(Words.NOT_DELIVERED))
                : all(text(Words.number(value)));
    }

    private static String heading(Statement statement) {
        String currency = statement.currency().map(c -> c.getCurrencyCode()).orElse("currency not delivered");
        return Words.day(statement.yearEnd()) + ", " + currency + kind(statement);
    }

    /** {@return what is above ratios, which have no currency} */
    private static String year(Statement statement) {
        return Words.day(statement.yearEnd()) + kind(statement);
    }

    private static String kind(Statement statement) {
        StringBuilder heading = new StringBuilder();
        statement
                .weeks()
                .filter(weeks -> weeks != 52)
                .ifPresent(weeks -> heading.append(", ").append(weeks).append(" weeks"));
        statement
                .consolidated()
                .filter(consolidated -> consolidated)
                .ifPresent(consolidated -> heading.append(", group"));
        return heading.toString();
    }
}
