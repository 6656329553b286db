package io.creditkit.customer.report;

/** A part of the {@link KeyFigures} that a report tells as a whole: what it leaves out of a part that came, there is none of. */
public enum FigurePart {
    /** Score, band, limits and the probability of default, and what they were before. */
    RATING,
    /** Days beyond terms, the company's and its industry's. */
    PAYMENT,
    /** Judgments, privileges, protests, adverse records and remarks on payments. Not insolvency: what nobody denies of a closed company holds. */
    NEGATIVE_RECORDS,
    /** Turnover and equity. */
    ACCOUNTS,
    /** The number of employees. */
    EMPLOYEES
}
