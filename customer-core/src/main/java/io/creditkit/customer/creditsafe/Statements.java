package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.FinancialStatement;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Yearly statements, in the agency's standardised lines. */
final class Statements {
    private Statements() {}

    static List<FinancialStatement> newestFirst(List<FinancialStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.yearEnd().isPresent())
                .sorted(Comparator.comparing(Statements::yearEnd).reversed())
                .toList();
    }

    private static LocalDate yearEnd(FinancialStatement statement) {
        return statement.yearEnd().orElse(LocalDate.MIN);
    }

    static List<Statement> read(List<FinancialStatement> statements) {
        return newestFirst(statements).stream().map(Statements::read).toList();
    }

    /** The countries name their groups of lines as they like. */
    static List<Statement> readLocal(List<FinancialStatement> statements) {
        return newestFirst(statements).stream()
                .map(statement -> {
                    Map<String, BigDecimal> lines = new LinkedHashMap<>();
                    statement.open().names().stream()
                            .filter(name -> !name.equals("ratios"))
                            .map(statement.open()::get)
                            .filter(OpenValue::isObject)
                            .forEach(group -> numbers(group, lines));
                    return read(statement, lines);
                })
                .toList();
    }

    private static Statement read(FinancialStatement statement) {
        Map<String, BigDecimal> lines = new LinkedHashMap<>();
        numbers(statement.open().get("profitAndLoss"), lines);
        numbers(statement.open().get("balanceSheet"), lines);
        numbers(statement.otherFinancials(), lines);
        return read(statement, lines);
    }

    private static Statement read(FinancialStatement statement, Map<String, BigDecimal> lines) {
        Map<String, BigDecimal> ratios = new LinkedHashMap<>();
        numbers(statement.open().get("ratios"), ratios);
        Statement.Builder result = Statement.builder();
        result.yearEnd(yearEnd(statement))
                .form(statement.open().get("type").text())
                .weeks(weeks(statement))
                .currency(statement.currency().flatMap(Words::currency))
                .consolidated(statement.consolidated())
                .putAllLines(lines)
                .putAllRatios(ratios);
        return result.build();
    }

    private static Optional<Integer> weeks(FinancialStatement statement) {
        OptionalInt weeks = statement.weeks();
        return weeks.isPresent() ? Optional.of(weeks.getAsInt()) : Optional.empty();
    }

    private static void numbers(OpenValue group, Map<String, BigDecimal> into) {
        for (String name : group.names()) {
            group.get(name).number().ifPresent(number -> into.put(name, number));
        }
    }
}
