package io.creditkit.customer.financials;

import static io.creditkit.customer.financials.StatementFigures.difference;
import static io.creditkit.customer.financials.StatementFigures.quotient;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Altman's Z-scores of one yearly statement: those of the models that fit the company, and of the others why not. Immutable
 * and thread-safe; makes no call.
 *
 * <p>Sources: Altman 1968 (Z), 1983 (Z'), 1995 (Z''). Each score is made of quotients that are not rounded, and is rounded
 * half-up once, to 6 decimals.
 */
public final class ZScores {
    private static final String ASSETS = "the sum of all assets";
    private static final String LIABILITIES = "the sum of all liabilities";

    private static final List<Figure> OF_EVERY_MODEL = List.of(
            Figure.CURRENT_ASSETS,
            Figure.CURRENT_LIABILITIES,
            Figure.TOTAL_ASSETS,
            Figure.RETAINED_EARNINGS,
            Figure.EBIT,
            Figure.TOTAL_LIABILITIES);

    private final StatementFigures figures;
    private final CompanyForm form;
    private final Optional<Money> marketValue;

    private ZScores(Statement statement, CompanyForm form, Optional<Money> marketValue) {
        this.figures = new StatementFigures(statement);
        this.form = form;
        this.marketValue = marketValue;
    }

    /** {@return the scores of a company whose shares have no market value} */
    public static ZScores of(Statement statement, CompanyForm form) {
        return new ZScores(statement, form, Optional.empty());
    }

    /**
     * {@return the scores of a company whose shares are traded}
     *
     * @param marketValue of all shares at the end of the year, in the currency of the statement; counts in {@link ZModel#Z}
     */
    public static ZScores of(Statement statement, CompanyForm form, Money marketValue) {
        return new ZScores(statement, form, Optional.of(marketValue));
    }

    /**
     * {@return the score by that model, or why there is none: {@link UnknownReason#NOT_APPLICABLE} if the model was not made for
     * such companies or their market value was not given, {@link UnknownReason#MISSING_INPUT} if a line is not there,
     * {@link UnknownReason#DIVISION_BY_ZERO}, {@link UnknownReason#CURRENCY_MISMATCH}}
     */
    public Measure<ZScore> get(ZModel model) {
        if (!model.fits(form)) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE,
                    form == CompanyForm.UNKNOWN
                            ? Wording.of(
                                    "not-known.unknown-form",
                                    "What kind of company it is, is not known, so no model can be chosen.")
                            : Wording.of(
                                    "not-known.other-form",
                                    "The model {model} was not made for companies of the form {form}.",
                                    Map.of("model", model, "form", form)));
        }
        Measure<BigDecimal> equity = model.needsMarketValue() ? marketValue() : figures.get(Figure.EQUITY);
        List<Measure<BigDecimal>> all = List.of(
                        byAssets(difference(
                                figures.get(Figure.CURRENT_ASSETS), figures.get(Figure.CURRENT_LIABILITIES))),
                        byAssets(figures.get(Figure.RETAINED_EARNINGS)),
                        byAssets(figures.get(Figure.EBIT)),
                        quotient(equity, figures.get(Figure.TOTAL_LIABILITIES), LIABILITIES),
                        byAssets(figures.get(Figure.REVENUE)))
                .subList(0, model.weights().size());
        List<BigDecimal> quotients = new ArrayList<>();
        for (Measure<BigDecimal> quotient : all) {
            if (quotient instanceof Measure.Unknown<BigDecimal> unknown) {
                return Measure.unknown(unknown.reason(), unknown.wording());
            }
            quotients.add(quotient.toOptional().orElseThrow());
        }
        return Measure.known(scored(model, quotients));
    }

    private ZScore scored(ZModel model, List<BigDecimal> quotients) {
        BigDecimal score = rounded(model.score(quotients));
        return new ZScore(
                model,
                figures.statement().yearEnd(),
                score,
                model.zoneOf(score),
                quotients.stream().map(ZScores::rounded).toList(),
                figures.remarks(OF_EVERY_MODEL));
    }

    private Measure<BigDecimal> marketValue() {
        if (marketValue.isEmpty()) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE,
                    Wording.of(
                            "not-known.no-market-value",
                            "The model needs the market value of the shares, which was not given."));
        }
        Money value = marketValue.get();
        Optional<Currency> currency = figures.statement().currency();
        if (currency.isEmpty()) {
            return Measure.unknown(
                    UnknownReason.MISSING_INPUT,
                    Wording.of(
                            "not-known.statement-without-currency",
                            "The statement does not tell its currency, so the market value can't be set beside its liabilities."));
        }
        if (!currency.get().equals(value.currency())) {
            return Measure.unknown(
                    UnknownReason.CURRENCY_MISMATCH,
                    Wording.of(
                            "not-known.market-value-currency",
                            "The market value is in {market}, the statement in {statement}.",
                            Map.of("market", value.currency(), "statement", currency.get())));
        }
        return Measure.known(value.amount());
    }

    private Measure<BigDecimal> byAssets(Measure<BigDecimal> dividend) {
        return quotient(dividend, figures.get(Figure.TOTAL_ASSETS), ASSETS);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(StatementFigures.DECIMALS, RoundingMode.HALF_UP);
    }
}
