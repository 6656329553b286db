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
    /** Adverse records in the registers of land. */
    PREJUDICED,
    PAYMENT_REMARK_COUNT,
    COMPANY_STATUS,
    NAME,
    ADDRESS,
    DIRECTORS,
    /** The agency's probability of default within a year, a fraction. */
    PROBABILITY_OF_DEFAULT,
    /** The sum of the judgments. */
    JUDGMENT_TOTAL,
    /** The sum of the privileges. */
    PRIVILEGE_TOTAL,
    TURNOVER,
    EQUITY,
    /** What events tell of judgments and the like, in the words of the agency: how many there are then only a report tells. */
    NEGATIVE_RECORD
}
