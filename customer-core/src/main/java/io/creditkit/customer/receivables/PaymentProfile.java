package io.creditkit.customer.receivables;

/** How promptly a customer pays, best first; the thresholds are days beyond terms. */
public enum PaymentProfile {
    /** On or before the due date. */
    VERY_GOOD,
    /** Up to 7 days late. */
    GOOD,
    /** Up to 20 days late. */
    AVERAGE,
    /** Up to 45 days late. */
    BAD,
    /** Later than that. */
    VERY_BAD
}
