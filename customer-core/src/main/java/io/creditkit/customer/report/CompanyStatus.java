package io.creditkit.customer.report;

/** Whether a company is in business, in the agency's words. */
public enum CompanyStatus {
    ACTIVE,
    NON_ACTIVE,
    PENDING,
    OTHER
}
