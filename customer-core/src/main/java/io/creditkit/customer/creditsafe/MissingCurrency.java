package io.creditkit.customer.creditsafe;

/** What to make of a credit limit whose currency the report does not tell, as is usual in France, Italy and Sweden. */
public enum MissingCurrency {
    /** The national currency is assumed, and the limit's text says so. */
    NATIONAL,
    /** Nothing is assumed: the limit stays a text without an amount. */
    UNKNOWN
}
