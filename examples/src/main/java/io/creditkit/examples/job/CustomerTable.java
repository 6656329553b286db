package io.creditkit.examples.job;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.search.CustomerProfile;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code customers.csv}: one line a customer. A number that is not known is an empty cell, which is not 0; the column
 * {@code not_known} says which and why.
 */
final class CustomerTable implements AutoCloseable {
    private static final List<String> HEADINGS = List.of(
            "number",
            "name",
            "country",
            "agency_id",
            "link_state",
            "score",
            "rating_band",
            "provider_limit",
            "provider_limit_currency",
            "dbt",
            "exposure",
            "overdue",
            "currency",
            "risk_score",
            "risk_class",
            "report_state",
            "reasons",
            "not_known");

    private final CsvTable table;

    CustomerTable(OutputStream out) {
        this.table = CsvTable.to(out, CsvTable.Dialect.MACHINE, HEADINGS);
    }

    void add(CustomerProfile profile, Optional<LinkReview> review) {
        Customer customer = profile.customer();
        Optional<CompanyFile> file = profile.company();
        Optional<KeyFigures> figures = file.map(CompanyFile::figures);
        Optional<Money> limit = figures.flatMap(KeyFigures::limit).flatMap(ProviderLimit::amount);
        List<String> missing = new ArrayList<>();
        List<CsvCell> row = new ArrayList<>();
        row.add(CsvCell.text(customer.number()));
        row.add(CsvCell.text(customer.name()));
        row.add(CsvCell.text(customer.address().country().value()));
        row.add(text(customer.agencyLink().map(link -> link.company().value())));
        row.add(CsvCell.text(linkState(customer.agencyLink(), review)));
        row.add(score(figures, missing));
        row.add(text(figures.flatMap(KeyFigures::band).map(Enum::name)));
        row.add(limit(figures, missing));
        row.add(text(limit.map(amount -> amount.currency().getCurrencyCode())));
        row.add(number(figures.flatMap(KeyFigures::dbt), "dbt", missing));
        row.add(money(profile.exposure(), "exposure", missing));
        row.add(money(profile.receivables().overdue(), "overdue", missing));
        row.add(CsvCell.text(profile.receivables().currency().getCurrencyCode()));
        OptionalInt riskScore = profile.assessment().map(RiskAssessment::score).orElse(OptionalInt.empty());
        row.add(riskScore.isPresent() ? CsvCell.number(riskScore.getAsInt()) : CsvCell.blank());
        row.add(text(profile.assessment().map(made -> made.riskClass().name())));
        row.add(CsvCell.text(file.map(known -> known.state().name()).orElse("NONE")));
        row.add(CsvCell.text(profile.assessment()
                .map(made -> String.join(" | ", made.reasons()))
                .orElse("")));
        row.add(CsvCell.text(String.join(" | ", missing)));
        table.row(row);
    }

    @Override
    public void close() {
        table.close();
    }

    private static String linkState(Optional<AgencyLink> link, Optional<LinkReview> review) {
        return link.isPresent()
                ? "LINKED"
                : review.map(waiting -> waiting.outcome().name()).orElse("NOT_LOOKED_FOR");
    }

    private static CsvCell score(Optional<KeyFigures> figures, List<String> missing) {
        if (figures.flatMap(KeyFigures::score).isEmpty()) {
            missing.add("score: not delivered");
            return CsvCell.blank();
        }
        OptionalInt value = figures.get().score().get().value();
        if (value.isEmpty()) {
            missing.add("score: not rated");
            return CsvCell.blank();
        }
        return CsvCell.number(value.getAsInt());
    }

    private static CsvCell limit(Optional<KeyFigures> figures, List<String> missing) {
        Optional<ProviderLimit> limit = figures.flatMap(KeyFigures::limit);
        if (limit.flatMap(ProviderLimit::amount).isPresent()) {
            return CsvCell.number(limit.get().amount().get().rounded().amount());
        }
        missing.add("provider_limit: "
                + limit.map(none -> "the agency says '" + none.text() + "'").orElse("not delivered"));
        return CsvCell.blank();
    }

    private static CsvCell number(Optional<Integer> value, String column, List<String> missing) {
        if (value.isEmpty()) {
            missing.add(column + ": not delivered");
        }
        return value.map(CsvCell::number).orElse(CsvCell.blank());
    }

    private static CsvCell money(Measure<Money> measure, String column, List<String> missing) {
        if (measure instanceof Measure.Unknown<Money> unknown) {
            missing.add(column + ": " + unknown.detail());
        }
        return measure.toOptional()
                .map(amount -> CsvCell.number(amount.rounded().amount()))
                .orElse(CsvCell.blank());
    }

    private static CsvCell text(Optional<String> value) {
        return value.map(CsvCell::text).orElse(CsvCell.blank());
    }
}
