package io.creditkit.customer.financials;

import java.util.List;
import java.util.Optional;

/**
 * What the formulas ask of a statement, and which lines of the agency's standardised statement answer it. A figure whose line
 * means the same has no remark; one for which another line stands in says so. A figure is known only if all of its lines are.
 */
enum Figure {
    CURRENT_ASSETS("total current assets", Kind.STOCK, "totalCurrentAssets"),
    CURRENT_LIABILITIES("total current liabilities", Kind.STOCK, "totalCurrentLiabilities"),
    INVENTORIES("inventories", Kind.STOCK, "totalInventories"),
    CASH("cash", Kind.STOCK, "cash"),
    TOTAL_ASSETS("total assets", Kind.STOCK, "totalAssets"),
    TOTAL_LIABILITIES("total liabilities", Kind.STOCK, "totalLiabilities"),
    EQUITY("equity", Kind.STOCK, "totalShareholdersEquity"),
    INTANGIBLES("intangible assets", Kind.STOCK, "totalIntangibleAssets"),
    TRADE_RECEIVABLES("trade receivables", Kind.STOCK, "tradeReceivables"),
    TRADE_PAYABLES("trade payables", Kind.STOCK, "tradePayables"),
    /** Loans from banks and others, short and long: what bears interest. What is owed to the group and to suppliers is not in it. */
    DEBT("debt", Kind.STOCK, "bankLiabilities") {
        @Override
        List<String> lines() {
            return List.of(
                    "bankLiabilities",
                    "otherLoansOrFinance",
                    "bankLiabilitiesDueAfter1Year",
                    "otherLoansOrFinanceDueAfter1Year");
        }
    },
    RETAINED_EARNINGS("retained earnings", Kind.STOCK, "revenueReserves") {
        @Override
        Optional<String> remark() {
            return Optional.of(
                    "Retained earnings are not among the standardised lines: the revenue reserves stand in.");
        }
    },
    REVENUE("revenue", Kind.FLOW, "revenue"),
    EBIT("profit before interest and tax", Kind.FLOW, "operatingProfit") {
        @Override
        Optional<String> remark() {
            return Optional.of(
                    "Profit before interest and tax is not among the standardised lines: the operating profit"
                            + " stands in, without financial income and what is extraordinary.");
        }
    },
    INTEREST("interest", Kind.FLOW, "financialExpenses") {
        @Override
        Optional<String> remark() {
            return Optional.of(
                    "Interest is not among the standardised lines: all financial expenses stand in, which can be"
                            + " more than interest.");
        }
    },
    PRE_TAX_PROFIT("profit before tax", Kind.FLOW, "profitBeforeTax"),
    NET_PROFIT("profit after tax", Kind.FLOW, "profitAfterTax");

    /** Whether a figure is that of a day or grows with the length of the period. */
    enum Kind {
        STOCK,
        FLOW
    }

    private final String words;
    private final Kind kind;
    private final String line;

    Figure(String words, Kind kind, String line) {
        this.words = words;
        this.kind = kind;
        this.line = line;
    }

    String words() {
        return words;
    }

    boolean isFlow() {
        return kind == Kind.FLOW;
    }

    /** The names of the lines that are summed. */
    List<String> lines() {
        return List.of(line);
    }

    /** What somebody must know who reads a result that this figure is in. */
    Optional<String> remark() {
        return Optional.empty();
    }
}
