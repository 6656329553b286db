package io.creditkit.customer.limit;

/** What a capacity for credit is told from. */
public enum LimitBase {
    /** Equity less intangible assets. Not known without a statement that tells both, save that equity of nothing or less leaves nothing. */
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
