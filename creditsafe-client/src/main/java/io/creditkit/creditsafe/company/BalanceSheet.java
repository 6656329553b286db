package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;

/** The standardised balance sheet, in units of the statement's currency, not in thousands. Zero may mean that the provider filled a gap. */
public final class BalanceSheet extends ReceivedValue {

    BalanceSheet(OpenValue content) {
        super(content);
    }

    public Optional<BigDecimal> landAndBuildings() {
        return number("landAndBuildings");
    }

    public Optional<BigDecimal> plantAndMachinery() {
        return number("plantAndMachinery");
    }

    public Optional<BigDecimal> otherTangibleAssets() {
        return number("otherTangibleAssets");
    }

    public Optional<BigDecimal> totalTangibleAssets() {
        return number("totalTangibleAssets");
    }

    public Optional<BigDecimal> goodwill() {
        return number("goodwill");
    }

    public Optional<BigDecimal> otherIntangibleAssets() {
        return number("otherIntangibleAssets");
    }

    public Optional<BigDecimal> totalIntangibleAssets() {
        return number("totalIntangibleAssets");
    }

    public Optional<BigDecimal> investments() {
        return number("investments");
    }

    public Optional<BigDecimal> loansToGroup() {
        return number("loansToGroup");
    }

    public Optional<BigDecimal> otherLoans() {
        return number("otherLoans");
    }

    public Optional<BigDecimal> miscellaneousFixedAssets() {
        return number("miscellaneousFixedAssets");
    }

    public Optional<BigDecimal> totalOtherFixedAssets() {
        return number("totalOtherFixedAssets");
    }

    public Optional<BigDecimal> totalFixedAssets() {
        return number("totalFixedAssets");
    }

    public Optional<BigDecimal> rawMaterials() {
        return number("rawMaterials");
    }

    public Optional<BigDecimal> workInProgress() {
        return number("workInProgress");
    }

    public Optional<BigDecimal> finishedGoods() {
        return number("finishedGoods");
    }

    public Optional<BigDecimal> otherInventories() {
        return number("otherInventories");
    }

    public Optional<BigDecimal> totalInventories() {
        return number("totalInventories");
    }

    public Optional<BigDecimal> tradeReceivables() {
        return number("tradeReceivables");
    }

    public Optional<BigDecimal> groupReceivables() {
        return number("groupReceivables");
    }

    public Optional<BigDecimal> receivablesDueAfter1Year() {
        return number("receivablesDueAfter1Year");
    }

    public Optional<BigDecimal> miscellaneousReceivables() {
        return number("miscellaneousReceivables");
    }

    public Optional<BigDecimal> totalReceivables() {
        return number("totalReceivables");
    }

    public Optional<BigDecimal> cash() {
        return number("cash");
    }

    public Optional<BigDecimal> otherCurrentAssets() {
        return number("otherCurrentAssets");
    }

    public Optional<BigDecimal> totalCurrentAssets() {
        return number("totalCurrentAssets");
    }

    public Optional<BigDecimal> totalAssets() {
        return number("totalAssets");
    }

    public Optional<BigDecimal> tradePayables() {
        return number("tradePayables");
    }

    public Optional<BigDecimal> bankLiabilities() {
        return number("bankLiabilities");
    }

    public Optional<BigDecimal> otherLoansOrFinance() {
        return number("otherLoansOrFinance");
    }

    public Optional<BigDecimal> groupPayables() {
        return number("groupPayables");
    }

    public Optional<BigDecimal> miscellaneousLiabilities() {
        return number("miscellaneousLiabilities");
    }

    public Optional<BigDecimal> totalCurrentLiabilities() {
        return number("totalCurrentLiabilities");
    }

    public Optional<BigDecimal> tradePayablesDueAfter1Year() {
        return number("tradePayablesDueAfter1Year");
    }

    public Optional<BigDecimal> bankLiabilitiesDueAfter1Year() {
        return number("bankLiabilitiesDueAfter1Year");
    }

    public Optional<BigDecimal> otherLoansOrFinanceDueAfter1Year() {
        return number("otherLoansOrFinanceDueAfter1Year");
    }

    public Optional<BigDecimal> groupPayablesDueAfter1Year() {
        return number("groupPayablesDueAfter1Year");
    }

    public Optional<BigDecimal> miscellaneousLiabilitiesDueAfter1Year() {
        return number("miscellaneousLiabilitiesDueAfter1Year");
    }

    public Optional<BigDecimal> totalLongTermLiabilities() {
        return number("totalLongTermLiabilities");
    }

    public Optional<BigDecimal> totalLiabilities() {
        return number("totalLiabilities");
    }

    public Optional<BigDecimal> calledUpShareCapital() {
        return number("calledUpShareCapital");
    }

    public Optional<BigDecimal> sharePremium() {
        return number("sharePremium");
    }

    public Optional<BigDecimal> revenueReserves() {
        return number("revenueReserves");
    }

    public Optional<BigDecimal> otherReserves() {
        return number("otherReserves");
    }

    public Optional<BigDecimal> totalShareholdersEquity() {
        return number("totalShareholdersEquity");
    }
}
