package io.creditkit.customer.financials;

/** What kind of company it is, as far as a Z-score asks. A host tells it: no report does so in every country. */
public enum CompanyForm {
    /** Manufactures, and its shares are traded. */
    LISTED_MANUFACTURER,
    /** Manufactures, and its shares are not traded. */
    PRIVATE_MANUFACTURER,
    /** Trade, services and everything else. */
    NO_MANUFACTURER,
    /** Of any trade, in an emerging market. */
    IN_EMERGING_MARKET,
    /** Not known. No model can be chosen. */
    UNKNOWN
}
