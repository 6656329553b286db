package io.creditkit.creditsafe.company;

/** The lines of the standardised accounts, by their names in the report. Not to be changed by anyone who gets hold of them. */
final class StatementLines {

    /** Those of {@link ProfitAndLoss}. */
    static final String[] PROFIT_AND_LOSS = {
        "revenue",
        "operatingCosts",
        "operatingProfit",
        "wagesAndSalaries",
        "pensionCosts",
        "depreciation",
        "amortisation",
        "financialIncome",
        "financialExpenses",
        "extraordinaryIncome",
        "extraordinaryCosts",
        "profitBeforeTax",
        "tax",
        "profitAfterTax",
        "dividends",
        "minorityInterests",
        "otherAppropriations",
        "retainedProfit"
    };

    /** Those of {@link BalanceSheet}. */
    static final String[] BALANCE_SHEET = {
        "landAndBuildings",
        "plantAndMachinery",
        "otherTangibleAssets",
        "totalTangibleAssets",
        "goodwill",
        "otherIntangibleAssets",
        "totalIntangibleAssets",
        "investments",
        "loansToGroup",
        "otherLoans",
        "miscellaneousFixedAssets",
        "totalOtherFixedAssets",
        "totalFixedAssets",
        "rawMaterials",
        "workInProgress",
        "finishedGoods",
        "otherInventories",
        "totalInventories",
        "tradeReceivables",
        "groupReceivables",
        "receivablesDueAfter1Year",
        "miscellaneousReceivables",
        "totalReceivables",
        "cash",
        "otherCurrentAssets",
        "totalCurrentAssets",
        "totalAssets",
        "tradePayables",
        "bankLiabilities",
        "otherLoansOrFinance",
        "groupPayables",
        "miscellaneousLiabilities",
        "totalCurrentLiabilities",
        "tradePayablesDueAfter1Year",
        "bankLiabilitiesDueAfter1Year",
        "otherLoansOrFinanceDueAfter1Year",
        "groupPayablesDueAfter1Year",
        "miscellaneousLiabilitiesDueAfter1Year",
        "totalLongTermLiabilities",
        "totalLiabilities",
        "calledUpShareCapital",
        "sharePremium",
        "revenueReserves",
        "otherReserves",
        "totalShareholdersEquity"
    };

    /** Those of {@link FinancialRatios}. */
    static final String[] RATIOS = {
        "preTaxProfitMargin",
        "returnOnCapitalEmployed",
        "returnOnTotalAssetsEmployed",
        "returnOnNetAssetsEmployed",
        "salesOrNetWorkingCapital",
        "stockTurnoverRatio",
        "debtorDays",
        "creditorDays",
        "currentRatio",
        "liquidityRatioOrAcidTest",
        "currentDebtRatio",
        "gearing",
        "equityInPercentage",
        "totalDebtRatio"
    };

    private StatementLines() {}
}
