package io.creditkit.customer.financials;

/** The ratios that are made of a yearly statement (domain guide: financial ratios). */
public enum Ratio {
    /** Current assets less current liabilities, an amount in the currency of the statement; can be less than 0. */
    WORKING_CAPITAL(Unit.AMOUNT),
    /** Equity less intangible assets, an amount in the currency of the statement; can be less than 0. */
    TANGIBLE_NET_WORTH(Unit.AMOUNT),
    /** Current assets by current liabilities; high is good. */
    CURRENT_RATIO(Unit.TIMES),
    /** Current assets without inventories, by current liabilities; high is good. Also called acid test. */
    QUICK_RATIO(Unit.TIMES),
    /** Cash by current liabilities; high is good. */
    CASH_RATIO(Unit.TIMES),
    /** Equity by total assets; high is good, less than 0 if the equity is. */
    EQUITY_RATIO(Unit.SHARE),
    /**
     * Debt by debt and equity; low is good. Other sources call other things gearing. Negative equity makes it more than 1 or less
     * than 0: the value is kept, and a remark tells of it.
     */
    GEARING_DEBT_TO_CAPITAL(Unit.SHARE),
    /** Total liabilities by equity; low is good. Not applicable without positive equity. */
    DEBT_TO_EQUITY(Unit.TIMES),
    /** Total liabilities by total assets; low is good. */
    TOTAL_DEBT_RATIO(Unit.SHARE),
    /** Profit before interest and tax by interest; high is good. Not applicable without interest. */
    INTEREST_COVER(Unit.TIMES),
    /** Profit before tax by revenue; high is good. */
    PRE_TAX_MARGIN(Unit.SHARE),
    /** Profit before interest and tax by capital employed (total assets less current liabilities); high is good. */
    RETURN_ON_CAPITAL_EMPLOYED(Unit.SHARE),
    /** Profit after tax by total assets; high is good. */
    RETURN_ON_ASSETS(Unit.SHARE),
    /** Trade receivables in days of revenue, 365 to the year; low is good. */
    DEBTOR_DAYS(Unit.DAYS),
    /** Trade payables in days of revenue, 365 to the year: of revenue, as the cost of sales is not among the lines. */
    CREDITOR_DAYS(Unit.DAYS),
    /** Revenue by inventories: how often they are sold in a year. */
    STOCK_TURNOVER(Unit.TIMES);

    /** What a ratio is counted in. */
    public enum Unit {
        /** An amount in the currency of the statement. */
        AMOUNT,
        /** So many times. */
        TIMES,
        /** A fraction: 0.35 is 35 %. */
        SHARE,
        /** Days. */
        DAYS
    }

    private final Unit unit;

    Ratio(Unit unit) {
        this.unit = unit;
    }

    /** {@return what it is counted in} */
    public Unit unit() {
        return unit;
    }
}
