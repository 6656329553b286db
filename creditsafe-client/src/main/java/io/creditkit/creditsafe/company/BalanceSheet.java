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
        return open().get("landAndBuildings").number();
    }

    public Optional<BigDecimal> plantAndMachinery() {
        return open().get("plantAndMachinery").number();
    }

    public Optional<BigDecimal> otherTangibleAssets() {
        return open().get("otherTangibleAssets").number();
    }

    public Optional<BigDecimal> totalTangibleAssets() {
        return open().get("totalTangibleAssets").number();
    }

    public Optional<BigDecimal> goodwill() {
        return open().get("goodwill").number();
    }

    public Optional<BigDecimal> otherIntangibleAssets() {
        return open().get("otherIntangibleAssets").number();
    }

    public Optional<BigDecimal> totalIntangibleAssets() {
        return open().get("totalIntangibleAssets").number();
    }

    public Optional<BigDecimal> investments() {
        return open().get("investments").number();
    }

    public Optional<BigDecimal> loansToGroup() {
        return open().get("loansToGroup").number();
    }

    public Optional<BigDecimal> otherLoans() {
        return open().get("otherLoans").number();
    }

    public Optional<BigDecimal> miscellaneousFixedAssets() {
        return open().get("miscellaneousFixedAssets").number();
    }

    public Optional<BigDecimal> totalOtherFixedAssets() {
        return open().get("totalOtherFixedAssets").number();
    }

    public Optional<BigDecimal> totalFixedAssets() {
        return open().get("totalFixedAssets").number();
    }

    public Optional<BigDecimal> rawMaterials() {
        return open().get("rawMaterials").number();
    }

    public Optional<BigDecimal> workInProgress() {
        return open().get("workInProgress").number();
    }

    public Optional<BigDecimal> finishedGoods() {
        return open().get("finishedGoods").number();
    }

    public Optional<BigDecimal> otherInventories() {
        return open().get("otherInventories").number();
    }

    public Optional<BigDecimal> totalInventories() {
        return open().get("totalInventories").number();
    }

    public Optional<BigDecimal> tradeReceivables() {
        return open().get("tradeReceivables").number();
    }

    public Optional<BigDecimal> groupReceivables() {
        return open().get("groupReceivables").number();
    }

    public Optional<BigDecimal> receivablesDueAfter1Year() {
        return open().get("receivablesDueAfter1Year").number();
    }

    public Optional<BigDecimal> miscellaneousReceivables() {
        return open().get("miscellaneousReceivables").number();
    }

    public Optional<BigDecimal> totalReceivables() {
        return open().get("totalReceivables").number();
    }

    public Optional<BigDecimal> cash() {
        return open().get("cash").number();
    }

    public Optional<BigDecimal> otherCurrentAssets() {
        return open().get("otherCurrentAssets").number();
    }

    public Optional<BigDecimal> totalCurrentAssets() {
        return open().get("totalCurrentAssets").number();
    }

    public Optional<BigDecimal> totalAssets() {
        return open().get("totalAssets").number();
    }

    public Optional<BigDecimal> tradePayables() {
        return open().get("tradePayables").number();
    }

    public Optional<BigDecimal> bankLiabilities() {
        return open().get("bankLiabilities").number();
    }

    public Optional<BigDecimal> otherLoansOrFinance() {
        return open().get("otherLoansOrFinance").number();
    }

    public Optional<BigDecimal> groupPayables() {
        return open().get("groupPayables").number();
    }

    public Optional<BigDecimal> miscellaneousLiabilities() {
        return open().get("miscellaneousLiabilities").number();
    }

    public Optional<BigDecimal> totalCurrentLiabilities() {
        return open().get("totalCurrentLiabilities").number();
    }

    public Optional<BigDecimal> tradePayablesDueAfter1Year() {
        return open().get("tradePayablesDueAfter1Year").number();
    }

    public Optional<BigDecimal> bankLiabilitiesDueAfter1Year() {
        return open().get("bankLiabilitiesDueAfter1Year").number();
    }

    public Optional<BigDecimal> otherLoansOrFinanceDueAfter1Year() {
        return open().get("otherLoansOrFinanceDueAfter1Year").number();
    }

    public Optional<BigDecimal> groupPayablesDueAfter1Year() {
        return open().get("groupPayablesDueAfter1Year").number();
    }

    public Optional<BigDecimal> miscellaneousLiabilitiesDueAfter1Year() {
        return open().get("miscellaneousLiabilitiesDueAfter1Year").number();
    }

    public Optional<BigDecimal> totalLongTermLiabilities() {
        return open().get("totalLongTermLiabilities").number();
    }

    public Optional<BigDecimal> totalLiabilities() {
        return open().get("totalLiabilities").number();
    }

    public Optional<BigDecimal> calledUpShareCapital() {
        return open().get("calledUpShareCapital").number();
    }

    public Optional<BigDecimal> sharePremium() {
        return open().get("sharePremium").number();
    }

    public Optional<BigDecimal> revenueReserves() {
        return open().get("revenueReserves").number();
    }

    public Optional<BigDecimal> otherReserves() {
        return open().get("otherReserves").number();
    }

    public Optional<BigDecimal> totalShareholdersEquity() {
        return open().get("totalShareholdersEquity").number();
    }
}
