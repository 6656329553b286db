package io.creditkit.customer.limit;

/** What the need of a customer is told from. */
public enum NeedBasis {
    /** A forecast of the host alone. */
    FORECAST,
    /**
     * What it bought in the last 365 days, tax included and credit notes taken off, times the days until it was due on average, by
     * 365. It is no forecast: one that buys little so far needs little. Not known of one that bought nothing.
     */
    PAST_SALES
}
