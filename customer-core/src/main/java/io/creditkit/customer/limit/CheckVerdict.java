package io.creditkit.customer.limit;

/** The answer of a check, mildest first. */
public enum CheckVerdict {
    /** Within every limit. */
    OK,
    /** Goes on, and somebody should look. */
    WATCH,
    /** Waits: a person who may can let this one document pass. */
    HOLD,
    /** No new credit. */
    STOP
}
