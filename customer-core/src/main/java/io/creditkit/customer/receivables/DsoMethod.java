package io.creditkit.customer.receivables;

/** How days sales outstanding are counted. */
public enum DsoMethod {
    /** Receivables divided by the sales of a period, times the days of it. */
    SIMPLE,
    /** Month by month backwards, until the receivables are used up by sales. */
    COUNT_BACK
}
