package io.creditkit.customer.report;

/** Whether a section of a report came. */
public enum SectionDelivery {
    /** It came, with something in it. */
    DELIVERED,
    /** It came with nothing in it: there is none. */
    EMPTY,
    /** It was not sent: the country, the company or the contract has none. */
    NOT_SENT,
    /** The agency could not build it, so it says nothing; a part may have come. */
    FAILED
}
