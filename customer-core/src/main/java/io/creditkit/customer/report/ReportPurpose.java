package io.creditkit.customer.report;

/** Why a report is needed. Germany requires one of these for every order; elsewhere it is kept in our ledger alone. */
public enum ReportPurpose {
    /** A decision on credit. */
    CREDIT_DECISION,
    /** Before a business connection is made. */
    FUTURE_BUSINESS,
    /** To look after a business connection that exists. */
    EXISTING_BUSINESS,
    /** To see whether a claim can be collected. */
    COLLECTION,
    /** Before a purchase contract. */
    PURCHASE_CONTRACT,
    /** For the insurance of a goods credit. */
    GOODS_CREDIT_INSURANCE,
    /** For a lease or rent. */
    LEASE_OR_RENT,
    /** For an insurance contract. */
    INSURANCE
}
