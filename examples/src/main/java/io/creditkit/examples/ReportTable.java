package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.Address;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report as rows of field and value: who it is, how it is rated, and who is behind it. */
final class ReportTable {
    private final Listing.Table table = Listing.Table.of("field", "value").amounts("value");

    private ReportTable() {}

    static Listing.Table of(CreditReport report) {
        ReportTable rows = new ReportTable();
        rows.identity(report);
        rows.figures(report.figures());
        rows.people(report);
        return rows.table;
    }

    private void identity(CreditReport report) {
        row("company", cell(report.company().value()));
        row("name", cell(report.name()));
        row("country", cell(report.country().value()));
        row("registration number", report.registrationNumber());
        row("VAT number", report.vatNumber());
        row("LEI", report.lei());
        row("legal form", report.legalForm());
        row("activity", report.activity());
        row("registered on", report.registeredOn());
        row("city", report.address().flatMap(Address::city));
        row("ordered at", report.orderedAt());
        row("sections that failed", list(report.failedSections()));
    }

    private void figures(KeyFigures figures) {
        row("status", figures.companyStatus());
        row("score", figures.score().map(ReportTable::score));
        row("previous score", figures.previousScore().map(ReportTable::score));
        row("band", figures.band());
        row("rating", figures.ratingDescription());
        row("limit", figures.limit().map(ReportTable::limit));
        row("contract limit", figures.contractLimit());
        row("days beyond terms", figures.dbt());
        row("judgments", figures.judgmentCount());
        row("judgments in all", figures.judgmentTotal());
        row("insolvent", figures.insolvent());
        row("turnover", figures.turnover());
        row("equity", figures.equity());
        row("employees", figures.employees());
    }

    private void people(CreditReport report) {
        row(
                "directors",
                list(report.directors().stream()
                        .filter(Director::current)
                        .map(Director::name)
                        .toList()));
        row(
                "shareholders",
                list(report.shareholders().stream().map(ReportTable::holding).toList()));
        row("immediate parent", report.immediateParent().map(RelatedCompany::name));
        row("ultimate parent", report.ultimateParent().map(RelatedCompany::name));
        row("subsidiaries", cell(report.subsidiaries().size()));
    }

    private static Object score(ProviderScore score) {
        return score.value().isPresent() ? (Object) score.value().getAsInt() : score.text();
    }

    private static Object limit(ProviderLimit limit) {
        return limit.amount().<Object>map(amount -> amount).orElseGet(limit::text);
    }

    private static String holding(Shareholder holder) {
        return holder.sharePercent()
                .map(share -> holder.name() + " (" + share.stripTrailingZeros().toPlainString() + " %)")
                .orElseGet(holder::name);
    }

    private static Optional<String> list(List<String> names) {
        return Optional.of(names.stream().collect(Collectors.joining("; "))).filter(words -> !words.isEmpty());
    }

    private void row(String field, Optional<?> value) {
        table.add(List.of(cell(field), value));
    }
}
