package io.creditkit.customer.search;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.financials.CompanyForm;
import io.creditkit.customer.financials.FinancialRatios;
import io.creditkit.customer.financials.Ratio;
import io.creditkit.customer.financials.ZModel;
import io.creditkit.customer.financials.ZScore;
import io.creditkit.customer.financials.ZScores;
import io.creditkit.customer.report.Statement;
import io.creditkit.customer.report.Trend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What we make of the yearly statement and of the trends in the newest kept report. Like those of the ledger they are worked out for
 * each customer, so no storage lists by them.
 */
final class FinancialFields {
    /** The tenant's own field that tells the form of a company: no report does in every country. */
    static final String FORM = "companyForm";

    private FinancialFields() {}

    static List<Field> all() {
        return Stream.of(statements(), zScores(), trends())
                .flatMap(part -> part)
                .map(field -> field.needing(Permission.VIEW_CREDIT_DATA))
                .toList();
    }

    private static Stream<Field> statements() {
        return Stream.of(
                Field.of(
                        "statementOn",
                        "Yearly statement of",
                        FieldType.DATE,
                        (profile, rates) -> ofStatement(profile, statement -> new FieldValue.Day(statement.yearEnd()))),
                ratio("equityRatio", "Equity ratio", FieldType.PERCENT, Ratio.EQUITY_RATIO),
                ratio("debtRatio", "Debt ratio", FieldType.PERCENT, Ratio.TOTAL_DEBT_RATIO),
                ratio("gearing", "Gearing", FieldType.PERCENT, Ratio.GEARING_DEBT_TO_CAPITAL),
                ratio("currentRatio", "Current ratio", FieldType.NUMBER, Ratio.CURRENT_RATIO),
                ratio("quickRatio", "Quick ratio", FieldType.NUMBER, Ratio.QUICK_RATIO),
                ratio("interestCover", "Interest cover", FieldType.NUMBER, Ratio.INTEREST_COVER),
                ratio("preTaxMargin", "Margin before tax", FieldType.PERCENT, Ratio.PRE_TAX_MARGIN),
                ratio("returnOnAssets", "Return on assets", FieldType.PERCENT, Ratio.RETURN_ON_ASSETS),
                ratio(
                        "returnOnCapital",
                        "Return on capital employed",
                        FieldType.PERCENT,
                        Ratio.RETURN_ON_CAPITAL_EMPLOYED),
                ratio("debtorDays", "Days its customers owe", FieldType.DAYS, Ratio.DEBTOR_DAYS),
                ratio("creditorDays", "Days it owes suppliers", FieldType.DAYS, Ratio.CREDITOR_DAYS),
                amount("workingCapital", "Working capital", Ratio.WORKING_CAPITAL),
                amount("tangibleNetWorth", "Tangible net worth", Ratio.TANGIBLE_NET_WORTH));
    }

    private static Stream<Field> zScores() {
        return Stream.of(
                Field.of(
                        "zScore",
                        "Z-score",
                        FieldType.NUMBER,
                        (profile, rates) -> zScore(profile, score -> new FieldValue.Numeric(score.score()))),
                Field.ranked(
                        "zZone",
                        "Zone of the Z-score",
                        List.of(ZScore.Zone.SAFE.name(), ZScore.Zone.GREY.name(), ZScore.Zone.DISTRESS.name()),
                        List.of(),
                        (profile, rates) -> zScore(profile, score -> CustomerFields.choice(score.zone()))));
    }

    private static Stream<Field> trends() {
        return Stream.of(
                trend("profitabilityTrend", "Trend of the profit", Trend.Kind.PROFITABILITY),
                trend("liquidityTrend", "Trend of the liquidity", Trend.Kind.LIQUIDITY),
                trend("netWorthTrend", "Trend of the net worth", Trend.Kind.NET_WORTH),
                trend("paymentTrend", "Trend of the payments", Trend.Kind.PAYMENT),
                trend("scoreTrend", "Trend of the agency's score", Trend.Kind.SCORE),
                trend("limitTrend", "Trend of the agency's limit", Trend.Kind.LIMIT));
    }

    private static Field ratio(String key, String heading, FieldType type, Ratio ratio) {
        return Field.of(
                key,
                heading,
                type,
                (profile, rates) -> ofStatement(
                        profile,
                        statement -> FieldValue.of(FinancialRatios.of(statement).get(ratio), FieldValue.Numeric::new)));
    }

    private static Field amount(String key, String heading, Ratio ratio) {
        return Field.of(
                key,
                heading,
                FieldType.MONEY,
                (profile, rates) -> ofStatement(profile, statement -> amount(FinancialRatios.of(statement), ratio)));
    }

    private static FieldValue amount(FinancialRatios ratios, Ratio ratio) {
        if (ratios.currency().isEmpty()) {
            return FieldValue.missing(
                    UnknownReason.MISSING_INPUT,
                    Wording.of(
                            "not-known.no-statement-currency",
                            "The statement of {day} does not tell its currency.",
                            Map.of("day", ratios.yearEnd())));
        }
        Measure<BigDecimal> amount = ratios.get(ratio);
        return FieldValue.of(
                amount,
                value -> new FieldValue.Amount(Money.of(
                        value.setScale(ratios.currency().get().getDefaultFractionDigits(), RoundingMode.HALF_UP),
                        ratios.currency().get())));
    }

    private static Field trend(String key, String heading, Trend.Kind kind) {
        return Field.ranked(
                key,
                heading,
                CustomerFields.names(Trend.Direction.values()),
                List.of(),
                (profile, rates) -> profile.company().isEmpty()
                        ? AgencyFields.noCompany(profile)
                        : profile.content()
                                .trend(kind)
                                .<FieldValue>map(trend -> CustomerFields.choice(trend.direction()))
                                .orElseGet(
                                        () -> FieldValue.missing(
                                                UnknownReason.MISSING_INPUT,
                                                Wording.of(
                                                        "not-known.no-trend",
                                                        "Neither the agency nor two observations that can be compared tell it."))));
    }

    private static FieldValue ofStatement(CustomerProfile profile, Function<Statement, FieldValue> reader) {
        if (profile.company().isEmpty()) {
            return AgencyFields.noCompany(profile);
        }
        return profile.content()
                .statement()
                .map(reader)
                .orElseGet(() -> FieldValue.missing(
                        UnknownReason.MISSING_INPUT,
                        Wording.of("not-known.no-statement", "No kept report of the company has a yearly statement.")));
    }

    /** By the one model for each form. That for traded shares needs their market value, which no profile has, so it tells none. */
    private static FieldValue zScore(CustomerProfile profile, Function<ZScore, FieldValue> reader) {
        return ofStatement(profile, statement -> {
            Optional<CompanyForm> form = form(profile);
            if (form.isEmpty()) {
                return FieldValue.missing(
                        UnknownReason.NOT_APPLICABLE,
                        Wording.of(
                                "not-known.no-company-form",
                                "What kind of company it is, is not known, so no model can be chosen: the tenant's own field '{field}' tells it.",
                                Map.of("field", FORM)));
            }
            ZModel model = model(form.get());
            return FieldValue.of(ZScores.of(statement, form.get()).get(model), reader);
        });
    }

    private static Optional<CompanyForm> form(CustomerProfile profile) {
        return Optional.ofNullable(profile.customer().attributes().get(FORM))
                .filter(FieldValue.Choice.class::isInstance)
                .map(FieldValue.Choice.class::cast)
                .flatMap(choice -> Stream.of(CompanyForm.values())
                        .filter(form -> form != CompanyForm.UNKNOWN)
                        .filter(form -> form.name().equals(choice.symbol()))
                        .findFirst());
    }

    private static ZModel model(CompanyForm form) {
        return switch (form) {
            case LISTED_MANUFACTURER -> ZModel.Z;
            case PRIVATE_MANUFACTURER -> ZModel.Z_PRIME;
            case IN_EMERGING_MARKET -> ZModel.Z_DOUBLE_PRIME_WITH_CONSTANT;
            case NO_MANUFACTURER, UNKNOWN -> ZModel.Z_DOUBLE_PRIME;
        };
    }
}
