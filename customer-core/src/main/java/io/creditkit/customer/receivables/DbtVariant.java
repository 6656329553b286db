package io.creditkit.customer.receivables;

/** Which of the published ways days beyond terms are counted. Always show which: they are not comparable. */
public enum DbtVariant {
    /** Documents paid in the window; early payment counts negative. For trends. */
    SIGNED,
    /** Documents paid in the window; early payment counts 0. For comparison with an agency's figure. */
    FLOORED,
    /** As {@link #SIGNED}, and open overdue documents at their present days late. */
    SIGNED_WITH_OPEN,
    /** As {@link #FLOORED}, and open overdue documents at their present days late. */
    FLOORED_WITH_OPEN
}
