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
    DIRECTORS
}
