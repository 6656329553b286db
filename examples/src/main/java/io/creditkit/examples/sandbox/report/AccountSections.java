package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Statement;
import java.util.Map;
import java.util.Set;

/** Accounts, newest first: the agency's own standard for all, and a national form where we know one. */
final class AccountSections {
    private static final Map<String, String> LOCAL = Map.of("GB", "CSUK", "FR", "CSFR", "IT", "CSIT", "SE", "CSSE");
    private static final Set<String> LOCAL_LINES =
            Set.of("revenue", "operatingProfit", "profitBeforeTax", "profitAfterTax", "totalAssets", "cash");

    private AccountSections() {}

    static void add(ObjectNode report, CompanyFile file) {
        String currency = file.company().country().currency();
        if (file.statements().isEmpty()) {
            return;
        }
        ArrayNode standard = report.putArray("financialStatements");
        for (Statement statement : file.statements()) {
            ObjectNode node = head(standard, "GlobalFinancialsGGS", statement, currency);
            ObjectNode result = node.putObject("profitAndLoss");
            statement.profitAndLoss().forEach((line, value) -> result.put(line, value.doubleValue()));
            ObjectNode sheet = node.putObject("balanceSheet");
            statement.balanceSheet().forEach((line, value) -> sheet.put(line, value.doubleValue()));
            node.putObject("otherFinancials")
                    .put("contingentLiabilities", "NO")
                    .put("workingCapital", workingCapital(statement))
                    .put("netWorth", (double) netWorth(statement));
            ObjectNode ratios = node.putObject("ratios");
            statement.ratios().forEach(ratios::put);
        }
        String local = LOCAL.get(file.company().country().code());
        if (local != null) {
            localStatements(report, file, local, currency);
        }
    }

    private static void localStatements(ObjectNode report, CompanyFile file, String local, String currency) {
        ArrayNode statements = report.putArray("localFinancialStatements");
        for (Statement statement : file.statements()) {
            ObjectNode node = head(statements, "LocalFinancials" + local, statement, currency);
            ObjectNode result = node.putObject("profitAndLoss");
            statement.profitAndLoss().forEach((line, value) -> {
                if (LOCAL_LINES.contains(line)) {
                    result.put(line, value.doubleValue());
                }
            });
            // Text in the standard form, a boolean in the national one.
            node.putObject("otherFinancials").put("contingentLiabilities", false);
        }
    }

    private static ObjectNode head(ArrayNode list, String type, Statement statement, String currency) {
        return list.addObject()
                .put("type", type)
                .put("yearEndDate", Json.day(statement.yearEnd()))
                .put("numberOfWeeks", 52)
                .put("currency", currency)
                .put("consolidatedAccounts", false);
    }

    private static double workingCapital(Statement statement) {
        return statement.balanceSheet().getOrDefault("totalCurrentAssets", 0L)
                - statement.balanceSheet().getOrDefault("totalCurrentLiabilities", 0L);
    }

    private static long netWorth(Statement statement) {
        return statement.equity() - statement.balanceSheet().getOrDefault("totalIntangibleAssets", 0L);
    }
}
