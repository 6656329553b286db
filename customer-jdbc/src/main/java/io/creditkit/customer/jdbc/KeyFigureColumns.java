package io.creditkit.customer.jdbc;

import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/** The columns that key figures have in each table that holds some. A text tells that a score or limit was delivered. */
final class KeyFigureColumns {
    static final Columns ALL = Columns.of(
            "score",
            "score_text",
            "previous_score",
            "previous_score_text",
            "band",
            "rating_description",
            "rating_changed_on",
            "credit_limit",
            "credit_limit_currency",
            "credit_limit_text",
            "contract_limit",
            "contract_limit_currency",
            "pd",
            "pd_scale",
            "dbt",
            "industry_dbt",
            "judgment_count",
            "judgment_total",
            "judgment_total_currency",
            "insolvent",
            "privilege_count",
            "privilege_total",
            "privilege_total_currency",
            "protested",
            "prejudiced",
            "payment_remark_count",
            "company_status",
            "turnover",
            "turnover_currency",
            "equity",
            "equity_currency",
            "employees");

    private KeyFigureColumns() {}

    static Values bind(Values values, KeyFigures figures) {
        bindScore(values, "score", figures.score());
        bindScore(values, "previous_score", figures.previousScore());
        return values.constant("band", figures.band())
                .text("rating_description", figures.ratingDescription())
                .day("rating_changed_on", figures.ratingChangedOn())
                .money("credit_limit", figures.limit().flatMap(ProviderLimit::amount))
                .text("credit_limit_text", figures.limit().map(ProviderLimit::text))
                .money("contract_limit", figures.contractLimit())
                .decimal("pd", figures.probabilityOfDefault())
                .number("dbt", figures.dbt())
                .number("industry_dbt", figures.industryDbt())
                .number("judgment_count", figures.judgmentCount())
                .money("judgment_total", figures.judgmentTotal())
                .truth("insolvent", figures.insolvent())
                .number("privilege_count", figures.privilegeCount())
                .money("privilege_total", figures.privilegeTotal())
                .truth("protested", figures.protested())
                .truth("prejudiced", figures.prejudiced())
                .number("payment_remark_count", figures.paymentRemarkCount())
                .constant("company_status", figures.companyStatus())
                .money("turnover", figures.turnover())
                .money("equity", figures.equity())
                .number("employees", figures.employees());
    }

    static KeyFigures read(Row row) throws SQLException {
        return KeyFigures.builder()
                .score(score(row, "score"))
                .previousScore(score(row, "previous_score"))
                .band(row.optionalConstant("band", RiskBand.class))
                .ratingDescription(row.optionalText("rating_description"))
                .ratingChangedOn(row.optionalDay("rating_changed_on"))
                .limit(limit(row))
                .contractLimit(row.optionalMoney("contract_limit"))
                .probabilityOfDefault(row.optionalDecimal("pd"))
                .dbt(row.optionalInteger("dbt"))
                .industryDbt(row.optionalInteger("industry_dbt"))
                .judgmentCount(row.optionalInteger("judgment_count"))
                .judgmentTotal(row.optionalMoney("judgment_total"))
                .insolvent(row.optionalTruth("insolvent"))
                .privilegeCount(row.optionalInteger("privilege_count"))
                .privilegeTotal(row.optionalMoney("privilege_total"))
                .protested(row.optionalTruth("protested"))
                .prejudiced(row.optionalTruth("prejudiced"))
                .paymentRemarkCount(row.optionalInteger("payment_remark_count"))
                .companyStatus(row.optionalConstant("company_status", CompanyStatus.class))
                .turnover(row.optionalMoney("turnover"))
                .equity(row.optionalMoney("equity"))
                .employees(row.optionalInteger("employees"))
                .build();
    }

    private static void bindScore(Values values, String column, Optional<ProviderScore> score) {
        values.number(column, score.flatMap(given -> boxed(given.value())))
                .text(column + "_text", score.map(ProviderScore::text));
    }

    private static Optional<ProviderScore> score(Row row, String column) throws SQLException {
        OptionalInt value =
                row.optionalInteger(column).stream().mapToInt(Integer::intValue).findFirst();
        return row.optionalText(column + "_text").map(text -> new ProviderScore(value, text));
    }

    private static Optional<ProviderLimit> limit(Row row) throws SQLException {
        var amount = row.optionalMoney("credit_limit");
        return row.optionalText("credit_limit_text").map(text -> new ProviderLimit(amount, text));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
