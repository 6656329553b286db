package io.creditkit.customer.report;

/** The state of a company's data, shown beside it (domain guide: states of a credit report). */
public enum ReportState {
    /** Linked, but no report was ordered yet. */
    LINKED,
    /** An order was placed and its outcome is not known. A person decides; it is never repeated by itself. */
    PENDING,
    /** A report is there, and nothing newer is known to exist. */
    UP_TO_DATE,
    /** A report is there, but it is older than allowed, or an event came after it. */
    STALE,
    /** The last try failed; older figures, if any, are still shown with their date. */
    FAILED,
    /** The contract with the agency does not cover this country or product. */
    FORBIDDEN,
    /** The agency has no report of this company. */
    GONE
}
