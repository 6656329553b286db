package io.creditkit.examples.sandbox.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws up accounts that fit the company's turnover, growth and margin, and that add up. */
final class StatementDraft {
    private static final int YEARS = 4;

    private final CompanyFile file;
    private final Facts facts;

    private StatementDraft(CompanyFile file) {
        this.file = file;
        this.facts = file.facts();
    }

    static StatementDraft of(CompanyFile file) {
        return new StatementDraft(file);
    }

    List<Statement> years() {
        List<Statement> statements = new ArrayList<>();
        double revenue = facts.turnover();
        LocalDate epoch = file.world().epoch();
        for (int back = 0; back < YEARS; back++) {
            LocalDate yearEnd = LocalDate.of(epoch.getYear() - 1 - back, Month.DECEMBER, 31);
            if (yearEnd.isBefore(file.company().registeredOn().plusDays(300))) {
                break;
            }
            statements.add(draft(yearEnd, Math.round(revenue), back));
            revenue = revenue / (1 + facts.growthPercent() / 100.0);
        }
        return List.copyOf(statements);
    }

    private Statement draft(LocalDate yearEnd, long revenue, int back) {
        Dice dice =
                file.world().dice("accounts" + yearEnd.getYear(), file.company().index());
        int margin = facts.marginPercent() + dice.between(-1, 1) + (facts.growthPercent() < 0 ? back : 0);
        Map<String, Long> result = profitAndLoss(revenue, margin, dice);
        Map<String, Long> sheet = balanceSheet(revenue, margin, dice);
        return new Statement(
                yearEnd,
                revenue,
                get(sheet, "totalShareholdersEquity"),
                Collections.unmodifiableMap(result),
                Collections.unmodifiableMap(sheet),
                Collections.unmodifiableMap(ratios(revenue, result, sheet)));
    }

    private static Map<String, Long> profitAndLoss(long revenue, int margin, Dice dice) {
        long interest = revenue * dice.between(2, 14) / 1000;
        long income = revenue * dice.between(0, 3) / 1000;
        long beforeTax = revenue * margin / 100;
        long operating = beforeTax + interest - income;
        long tax = beforeTax > 0 ? beforeTax / 4 : 0;
        long dividends = beforeTax > 0 ? (beforeTax - tax) / dice.between(3, 8) : 0;
        long wages = revenue * dice.between(18, 34) / 100;
        Map<String, Long> lines = new LinkedHashMap<>();
        lines.put("revenue", revenue);
        lines.put("operatingCosts", revenue - operating);
        lines.put("operatingProfit", operating);
        lines.put("wagesAndSalaries", wages);
        lines.put("pensionCosts", wages / 12);
        lines.put("depreciation", revenue * dice.between(1, 4) / 100);
        lines.put("amortisation", revenue * dice.between(0, 5) / 1000);
        lines.put("financialIncome", income);
        lines.put("financialExpenses", interest);
        lines.put("extraordinaryIncome", 0L);
        lines.put("extraordinaryCosts", 0L);
        lines.put("profitBeforeTax", beforeTax);
        lines.put("tax", tax);
        lines.put("profitAfterTax", beforeTax - tax);
        lines.put("dividends", dividends);
        lines.put("minorityInterests", 0L);
        lines.put("otherAppropriations", 0L);
        lines.put("retainedProfit", beforeTax - tax - dividends);
        return lines;
    }

    private Map<String, Long> balanceSheet(long revenue, int margin, Dice dice) {
        Map<String, Long> lines = new LinkedHashMap<>();
        long total = Math.max(1000, revenue * dice.between(48, 82) / 100);
        long equity = total
                * Math.max(-12, Math.min(64, 18 + margin * 3 + facts.score().orElse(40) / 5))
                / 100;
        assets(lines, total, dice);
        liabilities(lines, total - equity, dice);
        long capital = Math.max(100, Math.abs(equity) / 5);
        lines.put("calledUpShareCapital", capital);
        lines.put("sharePremium", 0L);
        lines.put("revenueReserves", equity - capital);
        lines.put("otherReserves", 0L);
        lines.put("totalShareholdersEquity", equity);
        return lines;
    }

    private static void assets(Map<String, Long> lines, long total, Dice dice) {
        long intangible = total * dice.between(0, 5) / 100;
        long tangible = total * dice.between(15, 38) / 100;
        long other = total * dice.between(0, 4) / 100;
        long inventories = total * dice.between(8, 22) / 100;
        long receivables = total * dice.between(16, 26) / 100;
        long current = total - intangible - tangible - other;
        long cash = (current - inventories - receivables) * 3 / 4;
        lines.put("landAndBuildings", tangible / 2);
        lines.put("plantAndMachinery", tangible / 3);
        lines.put("otherTangibleAssets", tangible - tangible / 2 - tangible / 3);
        lines.put("totalTangibleAssets", tangible);
        lines.put("goodwill", intangible / 2);
        lines.put("otherIntangibleAssets", intangible - intangible / 2);
        lines.put("totalIntangibleAssets", intangible);
        lines.put("investments", other);
        lines.put("loansToGroup", 0L);
        lines.put("otherLoans", 0L);
        lines.put("miscellaneousFixedAssets", 0L);
        lines.put("totalOtherFixedAssets", other);
        lines.put("totalFixedAssets", tangible + intangible + other);
        lines.put("rawMaterials", inventories / 3);
        lines.put("workInProgress", inventories / 4);
        lines.put("finishedGoods", inventories - inventories / 3 - inventories / 4);
        lines.put("otherInventories", 0L);
        lines.put("totalInventories", inventories);
        lines.put("tradeReceivables", receivables * 4 / 5);
        lines.put("groupReceivables", 0L);
        lines.put("receivablesDueAfter1Year", 0L);
        lines.put("miscellaneousReceivables", receivables - receivables * 4 / 5);
        lines.put("totalReceivables", receivables);
        lines.put("cash", cash);
        lines.put("otherCurrentAssets", current - inventories - receivables - cash);
        lines.put("totalCurrentAssets", current);
        lines.put("totalAssets", total);
    }

    private static void liabilities(Map<String, Long> lines, long total, Dice dice) {
        long current = total * dice.between(52, 78) / 100;
        long longTerm = total - current;
        long trade = current * dice.between(45, 65) / 100;
        long bank = (current - trade) / 2;
        lines.put("tradePayables", trade);
        lines.put("bankLiabilities", bank);
        lines.put("otherLoansOrFinance", 0L);
        lines.put("groupPayables", 0L);
        lines.put("miscellaneousLiabilities", current - trade - bank);
        lines.put("totalCurrentLiabilities", current);
        lines.put("tradePayablesDueAfter1Year", 0L);
        lines.put("bankLiabilitiesDueAfter1Year", longTerm * 2 / 3);
        lines.put("otherLoansOrFinanceDueAfter1Year", 0L);
        lines.put("groupPayablesDueAfter1Year", 0L);
        lines.put("miscellaneousLiabilitiesDueAfter1Year", longTerm - longTerm * 2 / 3);
        lines.put("totalLongTermLiabilities", longTerm);
        lines.put("totalLiabilities", total);
    }

    private static Map<String, BigDecimal> ratios(long revenue, Map<String, Long> result, Map<String, Long> sheet) {
        long current = get(sheet, "totalCurrentAssets");
        long currentDebt = get(sheet, "totalCurrentLiabilities");
        long equity = get(sheet, "totalShareholdersEquity");
        long total = get(sheet, "totalAssets");
        long employed = total - currentDebt;
        long profit = get(result, "profitBeforeTax");
        long inventories = get(sheet, "totalInventories");
        Map<String, BigDecimal> ratios = new LinkedHashMap<>();
        put(ratios, "preTaxProfitMargin", 100 * profit, revenue);
        put(ratios, "returnOnCapitalEmployed", 100 * profit, employed);
        put(ratios, "returnOnTotalAssetsEmployed", 100 * profit, total);
        put(ratios, "returnOnNetAssetsEmployed", 100 * profit, equity);
        put(ratios, "salesOrNetWorkingCapital", revenue, current - currentDebt);
        put(ratios, "stockTurnoverRatio", 100 * inventories, revenue);
        put(ratios, "debtorDays", 365 * get(sheet, "tradeReceivables"), revenue);
        put(ratios, "creditorDays", 365 * get(sheet, "tradePayables"), revenue);
        put(ratios, "currentRatio", current, currentDebt);
        put(ratios, "liquidityRatioOrAcidTest", current - inventories, currentDebt);
        put(ratios, "currentDebtRatio", currentDebt, equity);
        put(ratios, "gearing", 100 * get(sheet, "bankLiabilitiesDueAfter1Year"), equity);
        put(ratios, "equityInPercentage", 100 * equity, total);
        put(ratios, "totalDebtRatio", get(sheet, "totalLiabilities"), equity);
        return ratios;
    }

    // A ratio over nothing is left out, as the agency does.
    private static void put(Map<String, BigDecimal> ratios, String name, long over, long under) {
        if (under != 0) {
            ratios.put(name, BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), 2, RoundingMode.HALF_UP));
        }
    }

    private static long get(Map<String, Long> lines, String name) {
        return lines.getOrDefault(name, 0L);
    }
}
