package io.creditkit.customer.lending;

/** What exposure is made of (domain guide, exposure). Each can be left out by the settings. */
public enum ExposureComponent {
    /** Open invoices that are not due. */
    NOT_DUE,
    /** Open invoices that are late. */
    OVERDUE,
    /** Invoices that are not issued yet, those that are dated ahead among them. On a past day none that is dated after it. */
    DRAFT,
    /** What is ordered and not invoiced. */
    ORDER_BACKLOG,
    /** What is delivered and not invoiced. */
    DELIVERED_NOT_INVOICED,
    /** What was checked and reserved, and is no document yet: in the exposure of credit limits only. */
    RESERVED,
    /** The principal of loans. */
    LOAN_PRINCIPAL,
    /** Adjustments of the balance. */
    OTHER_RECEIVABLES,
    /** Open credit notes and payments that belong to no document: they reduce exposure. */
    CREDITS
}
