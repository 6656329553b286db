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
        return open().get("preTaxProfitMargin").number();
    }

    public Optional<BigDecimal> returnOnCapitalEmployed() {
        return open().get("returnOnCapitalEmployed").number();
    }

    public Optional<BigDecimal> returnOnTotalAssetsEmployed() {
        return open().get("returnOnTotalAssetsEmployed").number();
    }

    public Optional<BigDecimal> returnOnNetAssetsEmployed() {
        return open().get("returnOnNetAssetsEmployed").number();
    }

    public Optional<BigDecimal> salesOrNetWorkingCapital() {
        return open().get("salesOrNetWorkingCapital").number();
    }

    public Optional<BigDecimal> stockTurnoverRatio() {
        return open().get("stockTurnoverRatio").number();
    }

    public Optional<BigDecimal> debtorDays() {
        return open().get("debtorDays").number();
    }

    public Optional<BigDecimal> creditorDays() {
        return open().get("creditorDays").number();
    }

    public Optional<BigDecimal> currentRatio() {
        return open().get("currentRatio").number();
    }

    public Optional<BigDecimal> liquidityRatioOrAcidTest() {
        return open().get("liquidityRatioOrAcidTest").number();
    }

    public Optional<BigDecimal> currentDebtRatio() {
        return open().get("currentDebtRatio").number();
    }

    public Optional<BigDecimal> gearing() {
        return open().get("gearing").number();
    }

    public Optional<BigDecimal> equityInPercentage() {
        return open().get("equityInPercentage").number();
    }

    public Optional<BigDecimal> totalDebtRatio() {
        return open().get("totalDebtRatio").number();
    }
}
