package io.creditkit.customer.limit;

/** What a capacity for credit is told from. */
public enum LimitBase {
    /** Equity less intangible assets; equity as a whole where the statement is not known. */
    TANGIBLE_NET_WORTH,
    /** The turnover of a year. */
    TURNOVER,
    /** Current assets less current liabilities. */
    WORKING_CAPITAL,
    /** The limit that the agency recommends. */
    PROVIDER_LIMIT,
    /** What an insurer covers. */
    INSURED_COVER
}
