package io.creditkit.customer.financials;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FinancialRatiosTest {
    /** Of one million assets, a third borrowed; quick to compute by hand. */
    static Statement statement() {
        return Statement.builder()
                .yearEnd(LocalDate.of(2025, 12, 31))
                .weeks(52)
                .currency(Currency.getInstance("EUR"))
                .putLines("totalCurrentAssets", new BigDecimal("500"))
                .putLines("totalCurrentLiabilities", new BigDecimal("300"))
                .putLines("totalInventories", new BigDecimal("140"))
                .putLines("cash", new BigDecimal("60"))
                .putLines("totalAssets", new BigDecimal("1000"))
                .putLines("totalLiabilities", new BigDecimal("600"))
                .putLines("totalShareholdersEquity", new BigDecimal("400"))
                .putLines("totalIntangibleAssets", new BigDecimal("25"))
                .putLines("bankLiabilities", new BigDecimal("50"))
                .putLines("otherLoansOrFinance", new BigDecimal("0"))
                .putLines("bankLiabilitiesDueAfter1Year", new BigDecimal("90"))
                .putLines("otherLoansOrFinanceDueAfter1Year", new BigDecimal("20"))
                .putLines("tradeReceivables", new BigDecimal("200"))
                .putLines("tradePayables", new BigDecimal("100"))
                .putLines("revenueReserves", new BigDecimal("300"))
                .putLines("revenue", new BigDecimal("1460"))
                .putLines("operatingProfit", new BigDecimal("150"))
                .putLines("financialExpenses", new BigDecimal("30"))
                .putLines("profitBeforeTax", new BigDecimal("146"))
                .putLines("profitAfterTax", new BigDecimal("100"))
                .build();
    }

    static Statement with(String line, String amount) {
        Statement.Builder changed = Statement.builder();
        changed.from(without(line));
        changed.putLines(line, new BigDecimal(amount));
        return changed.build();
    }

    static Statement without(String line) {
        Statement full = statement();
        Statement.Builder rest = Statement.builder();
        rest.yearEnd(full.yearEnd()).weeks(full.weeks()).currency(full.currency());
        full.lines().forEach((name, amount) -> {
            if (!name.equals(line)) {
                rest.putLines(name, amount);
            }
        });
        return rest.build();
    }

    static Statement ofWeeks(int weeks) {
        Statement.Builder other = Statement.builder();
        return other.from(statement()).weeks(weeks).build();
    }

    private static UnknownReason reason(Measure<BigDecimal> measure) {
        return ((Measure.Unknown<BigDecimal>) measure).reason();
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_CAPITAL, 200",
        "TANGIBLE_NET_WORTH, 375",
        "CURRENT_RATIO, 1.666667",
        "QUICK_RATIO, 1.2",
        "CASH_RATIO, 0.2",
        "EQUITY_RATIO, 0.4",
        "GEARING_DEBT_TO_CAPITAL, 0.285714",
        "DEBT_TO_EQUITY, 1.5",
        "TOTAL_DEBT_RATIO, 0.6",
        "INTEREST_COVER, 5",
        "PRE_TAX_MARGIN, 0.1",
        "RETURN_ON_CAPITAL_EMPLOYED, 0.214286",
        "RETURN_ON_ASSETS, 0.1",
        "DEBTOR_DAYS, 50",
        "CREDITOR_DAYS, 25",
        "STOCK_TURNOVER, 10.428571"
    })
    void eachRatioIsWhatItsFormulaSays(Ratio ratio, BigDecimal expected) {
        assertThat(FinancialRatios.of(statement()).get(ratio).toOptional())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @EnumSource(Ratio.class)
    void anEmptyStatementHasNoRatioAndEachTellsWhichLineItLacks(Ratio ratio) {
        Measure<BigDecimal> measure = FinancialRatios.of(
                        Statement.builder().yearEnd(LocalDate.of(2025, 12, 31)).build())
                .get(ratio);

        assertThat(reason(measure)).isEqualTo(UnknownReason.MISSING_INPUT);
        assertThat(((Measure.Unknown<BigDecimal>) measure).detail()).contains("2025-12-31", "no line");
    }

    @ParameterizedTest
    @CsvSource({
        "totalCurrentLiabilities, 0, CURRENT_RATIO, DIVISION_BY_ZERO",
        "totalAssets, 0, EQUITY_RATIO, DIVISION_BY_ZERO",
        "revenue, 0, DEBTOR_DAYS, DIVISION_BY_ZERO",
        "totalInventories, 0, STOCK_TURNOVER, DIVISION_BY_ZERO",
        "totalShareholdersEquity, -160, GEARING_DEBT_TO_CAPITAL, DIVISION_BY_ZERO",
        "totalShareholdersEquity, 0, DEBT_TO_EQUITY, NOT_APPLICABLE",
        "totalShareholdersEquity, -1, DEBT_TO_EQUITY, NOT_APPLICABLE",
        "totalCurrentLiabilities, 5000, RETURN_ON_CAPITAL_EMPLOYED, NOT_APPLICABLE",
        "financialExpenses, 0, INTEREST_COVER, NOT_APPLICABLE"
    })
    void whatHasNoMeaningIsUnknownAndNeverANumber(String line, String amount, Ratio ratio, UnknownReason expected) {
        assertThat(reason(FinancialRatios.of(with(line, amount)).get(ratio))).isEqualTo(expected);
    }

    @Test
    void negativeEquityKeepsTheGearingAndSaysWhatItIsWorth() {
        FinancialRatios ratios = FinancialRatios.of(with("totalShareholdersEquity", "-60"));

        assertThat(ratios.get(Ratio.GEARING_DEBT_TO_CAPITAL).toOptional())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1.6"));
        assertThat(ratios.remarks(Ratio.GEARING_DEBT_TO_CAPITAL))
                .singleElement()
                .asString()
                .contains("equity is less than 0");
        assertThat(ratios.get(Ratio.EQUITY_RATIO).toOptional())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("-0.06"));
    }

    @Test
    void aLossIsCoveredByNothing() {
        assertThat(FinancialRatios.of(with("operatingProfit", "-60"))
                        .get(Ratio.INTEREST_COVER)
                        .toOptional())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("-2"));
    }

    @Test
    void flowsOfHalfAYearCountTwiceAgainstWhatIsThereOnADay() {
        FinancialRatios half = FinancialRatios.of(ofWeeks(26));

        assertThat(half.get(Ratio.DEBTOR_DAYS).toOptional())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("25"));
        assertThat(half.get(Ratio.PRE_TAX_MARGIN).toOptional())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0.1"));
        assertThat(half.remarks(Ratio.DEBTOR_DAYS))
                .containsExactly("The statement covers 26 weeks: flows are scaled to 52.");
        assertThat(half.remarks(Ratio.CURRENT_RATIO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"52", "53"})
    void aYearOfWeeksIsNotScaled(int weeks) {
        FinancialRatios ratios = FinancialRatios.of(ofWeeks(weeks));

        assertThat(ratios.get(Ratio.DEBTOR_DAYS).toOptional())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("50"));
        assertThat(ratios.remarks(Ratio.DEBTOR_DAYS)).isEmpty();
    }

    @Test
    void aPeriodOfNoWeeksIsNoPeriod() {
        assertThat(reason(FinancialRatios.of(ofWeeks(0)).get(Ratio.DEBTOR_DAYS)))
                .isEqualTo(UnknownReason.OUT_OF_RANGE);
        assertThat(FinancialRatios.of(ofWeeks(0)).get(Ratio.CURRENT_RATIO).toOptional())
                .isPresent();
    }

    @Test
    void aLineThatStandsInIsTold() {
        assertThat(FinancialRatios.of(statement()).remarks(Ratio.INTEREST_COVER))
                .satisfiesExactly(
                        ebit -> assertThat(ebit).contains("the operating profit stands in"),
                        interest -> assertThat(interest).contains("all financial expenses stand in"));
    }
}
