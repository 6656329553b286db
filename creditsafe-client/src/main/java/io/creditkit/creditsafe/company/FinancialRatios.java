package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;

/** Ratios of a statement. Those that are percentages are plain percent, days are days. */
public final class FinancialRatios extends ReceivedValue {

    FinancialRatios(OpenValue content) {
        super(content);
    }

    public Optional<BigDecimal> preTaxProfitMargin() {
        return number("preTaxProfitMargin");
    }

    public Optional<BigDecimal> returnOnCapitalEmployed() {
        return number("returnOnCapitalEmployed");
    }

    public Optional<BigDecimal> returnOnTotalAssetsEmployed() {
        return number("returnOnTotalAssetsEmployed");
    }

    public Optional<BigDecimal> returnOnNetAssetsEmployed() {
        return number("returnOnNetAssetsEmployed");
    }

    public Optional<BigDecimal> salesOrNetWorkingCapital() {
        return number("salesOrNetWorkingCapital");
    }

    public Optional<BigDecimal> stockTurnoverRatio() {
        return number("stockTurnoverRatio");
    }

    public Optional<BigDecimal> debtorDays() {
        return number("debtorDays");
    }

    public Optional<BigDecimal> creditorDays() {
        return number("creditorDays");
    }

    public Optional<BigDecimal> currentRatio() {
        return number("currentRatio");
    }

    public Optional<BigDecimal> liquidityRatioOrAcidTest() {
        return number("liquidityRatioOrAcidTest");
    }

    public Optional<BigDecimal> currentDebtRatio() {
        return number("currentDebtRatio");
    }

    public Optional<BigDecimal> gearing() {
        return number("gearing");
    }

    public Optional<BigDecimal> equityInPercentage() {
        return number("equityInPercentage");
    }

    public Optional<BigDecimal> totalDebtRatio() {
        return number("totalDebtRatio");
    }
}
