package io.creditkit.customer.monitoring;

/** Which companies get into a portfolio by themselves. None gets out by itself. */
public enum Membership {
    /** Every company that a customer is linked to and that has a file. */
    ON_LINK,
    /** Of those, every company of which a report was received. */
    ON_REPORT,
    /** Of those on link, every company of whose customers one owes something on that day. */
    ON_EXPOSURE,
    /** None: somebody puts each company in. */
    MANUAL
}
