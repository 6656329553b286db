package io.creditkit.customer.audit;

/** By what way a value came into the customer base. */
public enum ChangeSource {
    /** Somebody, or a program of the host, entered it. */
    BY_HAND,
    /** It stood in a file that was imported. */
    FILE,
    /** An agency's search for companies told it. */
    COMPANY_SEARCH,
    /** An agency's report told it. */
    AGENCY_REPORT
}
