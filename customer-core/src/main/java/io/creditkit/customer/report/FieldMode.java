package io.creditkit.customer.report;

/** What a report may do to a field of the customers that are linked to its company. */
public enum FieldMode {
    /** What the report tells takes the place of what was entered; the audit trail keeps both. */
    OVERWRITE,
    /** It is suggested, and a person accepts or rejects it. */
    SUGGEST,
    /** The customer's data stay as they were entered. */
    IGNORE
}
