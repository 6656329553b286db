package io.creditkit.customer.financials;

import static io.creditkit.customer.financials.StatementFigures.difference;
import static io.creditkit.customer.financials.StatementFigures.quotient;
import static io.creditkit.customer.financials.StatementFigures.sum;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ratios of one yearly statement, made of the agency's standardised lines. The agency's own ratios are beside them in
 * {@link Statement#ratios()} and never mixed in. Immutable and thread-safe; makes no call.
 *
 * <p>A line that is not there makes a ratio unknown, never 0. Agencies write 0 for what a small company need not publish, so
 * a line of 0 may be no more than that. Statements of national forms have other lines and are not looked at. Flows of another
 * period than a year (52 or 53 weeks) are scaled by {@code 52 / weeks}, and {@link #remarks(Ratio)} tells of it. Each ratio is
 * rounded half-up once, to 6 decimals.
 */
public final class FinancialRatios {
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);
    private static final String CURRENT_LIABILITIES = "the sum of current liabilities";

    private final StatementFigures figures;
    private final Map<Ratio, Measure<BigDecimal>> values = new EnumMap<>(Ratio.class);

    private FinancialRatios(StatementFigures figures) {
        this.figures = figures;
        for (Ratio ratio : Ratio.values()) {
            values.put(ratio, StatementFigures.rounded(value(ratio)));
        }
    }

    /** {@return the ratios of that statement} */
    public static FinancialRatios of(Statement statement) {
        return new FinancialRatios(new StatementFigures(statement));
    }

    /** {@return the last day of the year they are of} */
    public LocalDate yearEnd() {
        return figures.statement().yearEnd();
    }

    /** {@return the currency of the ratios that are amounts; empty if the statement does not tell} */
    public Optional<Currency> currency() {
        return figures.statement().currency();
    }

    /** {@return a ratio, 6 decimals, or why it can't be told} */
    public Measure<BigDecimal> get(Ratio ratio) {
        return values.getOrDefault(
                ratio,
                Measure.unknown(
                        UnknownReason.NOT_APPLICABLE,
                        Wording.of("not-known.no-such-ratio", "There is no such ratio.")));
    }

    /** {@return what somebody must know who reads that ratio: lines that stand in, and flows that were scaled; may be empty} */
    public List<String> remarks(Ratio ratio) {
        List<String> remarks = new ArrayList<>(figures.remarks(figuresOf(ratio)));
        boolean negativeEquity = figures.get(Figure.EQUITY)
                .toOptional()
                .filter(equity -> equity.signum() < 0)
                .isPresent();
        if (ratio == Ratio.GEARING_DEBT_TO_CAPITAL && negativeEquity) {
            remarks.add(
                    "The equity is less than 0, so the gearing says nothing about how much of the capital is debt.");
        }
        return List.copyOf(remarks);
    }

    private Measure<BigDecimal> value(Ratio ratio) {
        return switch (ratio) {
            case WORKING_CAPITAL -> difference(get(Figure.CURRENT_ASSETS), get(Figure.CURRENT_LIABILITIES));
            case TANGIBLE_NET_WORTH -> difference(get(Figure.EQUITY), get(Figure.INTANGIBLES));
            case CURRENT_RATIO -> byCurrentLiabilities(get(Figure.CURRENT_ASSETS));
            case QUICK_RATIO -> byCurrentLiabilities(difference(get(Figure.CURRENT_ASSETS), get(Figure.INVENTORIES)));
            case CASH_RATIO -> byCurrentLiabilities(get(Figure.CASH));
            case EQUITY_RATIO -> byTotalAssets(get(Figure.EQUITY));
            case GEARING_DEBT_TO_CAPITAL ->
                quotient(get(Figure.DEBT), sum(get(Figure.DEBT), get(Figure.EQUITY)), "the sum of debt and equity");
            case DEBT_TO_EQUITY -> debtToEquity();
            case TOTAL_DEBT_RATIO -> byTotalAssets(get(Figure.TOTAL_LIABILITIES));
            case INTEREST_COVER -> interestCover();
            case PRE_TAX_MARGIN -> byRevenue(get(Figure.PRE_TAX_PROFIT));
            case RETURN_ON_CAPITAL_EMPLOYED -> returnOnCapitalEmployed();
            case RETURN_ON_ASSETS -> byTotalAssets(get(Figure.NET_PROFIT));
            case DEBTOR_DAYS -> byRevenue(get(Figure.TRADE_RECEIVABLES)).map(DAYS_OF_YEAR::multiply);
            case CREDITOR_DAYS -> byRevenue(get(Figure.TRADE_PAYABLES)).map(DAYS_OF_YEAR::multiply);
            case STOCK_TURNOVER -> quotient(get(Figure.REVENUE), get(Figure.INVENTORIES), "the sum of inventories");
        };
    }

    private static List<Figure> figuresOf(Ratio ratio) {
        return switch (ratio) {
            case WORKING_CAPITAL, CURRENT_RATIO -> List.of(Figure.CURRENT_ASSETS, Figure.CURRENT_LIABILITIES);
            case TANGIBLE_NET_WORTH -> List.of(Figure.EQUITY, Figure.INTANGIBLES);
            case QUICK_RATIO -> List.of(Figure.CURRENT_ASSETS, Figure.INVENTORIES, Figure.CURRENT_LIABILITIES);
            case CASH_RATIO -> List.of(Figure.CASH, Figure.CURRENT_LIABILITIES);
            case EQUITY_RATIO -> List.of(Figure.EQUITY, Figure.TOTAL_ASSETS);
            case GEARING_DEBT_TO_CAPITAL -> List.of(Figure.DEBT, Figure.EQUITY);
            case DEBT_TO_EQUITY -> List.of(Figure.TOTAL_LIABILITIES, Figure.EQUITY);
            case TOTAL_DEBT_RATIO -> List.of(Figure.TOTAL_LIABILITIES, Figure.TOTAL_ASSETS);
            case INTEREST_COVER -> List.of(Figure.EBIT, Figure.INTEREST);
            case PRE_TAX_MARGIN -> List.of(Figure.PRE_TAX_PROFIT, Figure.REVENUE);
            case RETURN_ON_CAPITAL_EMPLOYED -> List.of(Figure.EBIT, Figure.TOTAL_ASSETS, Figure.CURRENT_LIABILITIES);
            case RETURN_ON_ASSETS -> List.of(Figure.NET_PROFIT, Figure.TOTAL_ASSETS);
            case DEBTOR_DAYS -> List.of(Figure.TRADE_RECEIVABLES, Figure.REVENUE);
            case CREDITOR_DAYS -> List.of(Figure.TRADE_PAYABLES, Figure.REVENUE);
            case STOCK_TURNOVER -> List.of(Figure.REVENUE, Figure.INVENTORIES);
        };
    }

    private Measure<BigDecimal> debtToEquity() {
        Measure<BigDecimal> equity = get(Figure.EQUITY);
        if (equity.toOptional().filter(value -> value.signum() <= 0).isPresent()) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE,
                    Wording.of(
                            "not-known.no-equity",
                            "The equity is not more than 0, so debt can't be told as a part of it."));
        }
        return quotient(get(Figure.TOTAL_LIABILITIES), equity, Figure.EQUITY.words());
    }

    private Measure<BigDecimal> returnOnCapitalEmployed() {
        Measure<BigDecimal> employed = difference(get(Figure.TOTAL_ASSETS), get(Figure.CURRENT_LIABILITIES));
        if (employed.toOptional().filter(value -> value.signum() <= 0).isPresent()) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE,
                    Wording.of(
                            "not-known.no-capital-employed",
                            "The capital employed is not more than 0, so nothing can be told as a return on it."));
        }
        return quotient(get(Figure.EBIT), employed, "the capital employed");
    }

    private Measure<BigDecimal> interestCover() {
        Measure<BigDecimal> interest = get(Figure.INTEREST);
        if (interest.toOptional().filter(value -> value.signum() == 0).isPresent()) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE,
                    Wording.of("not-known.no-interest", "There is no interest to cover."));
        }
        // Some forms write what is paid as less than 0.
        return quotient(get(Figure.EBIT), interest.map(BigDecimal::abs), Figure.INTEREST.words());
    }

    private Measure<BigDecimal> byCurrentLiabilities(Measure<BigDecimal> dividend) {
        return quotient(dividend, get(Figure.CURRENT_LIABILITIES), CURRENT_LIABILITIES);
    }

    private Measure<BigDecimal> byTotalAssets(Measure<BigDecimal> dividend) {
        return quotient(dividend, get(Figure.TOTAL_ASSETS), "the sum of all assets");
    }

    private Measure<BigDecimal> byRevenue(Measure<BigDecimal> dividend) {
        return quotient(dividend, get(Figure.REVENUE), "the revenue");
    }

    private Measure<BigDecimal> get(Figure figure) {
        return figures.get(figure);
    }
}
