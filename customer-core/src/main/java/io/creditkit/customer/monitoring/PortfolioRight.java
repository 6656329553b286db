package io.creditkit.customer.monitoring;

/** What somebody may do with a portfolio that is shared. */
public enum PortfolioRight {
    /** See it and what is in it. Comes with each of the others. */
    VIEW,
    /** Put companies in. */
    ADD,
    /** Change it, its rules and what is written on its companies. */
    EDIT,
    /** Take companies out, and remove it. */
    REMOVE
}
