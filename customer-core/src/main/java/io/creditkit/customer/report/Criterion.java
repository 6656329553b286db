package io.creditkit.customer.report;

/** What a history is kept of, per company. */
public enum Criterion {
    SCORE,
    BAND,
    LIMIT,
    CONTRACT_LIMIT,
    DBT,
    JUDGMENT_COUNT,
    INSOLVENT,
    PRIVILEGE_COUNT,
    PROTESTED,
    PAYMENT_REMARK_COUNT,
    COMPANY_STATUS,
    NAME,
    ADDRESS,
    DIRECTORS,
    /** What events tell of judgments and the like, in the words of the agency: how many there are then only a report tells. */
    NEGATIVE_RECORD
}
