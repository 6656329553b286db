package io.creditkit.customer.monitoring;

/** What a monitoring event is about. */
public enum EventTopic {
    /** The international rating band. */
    BAND,
    /** The local score. */
    SCORE,
    /** The recommended credit limit. */
    LIMIT,
    /** The company's status: insolvent, dissolved and the like. */
    STATUS,
    /** A court judgment or another negative record. */
    NEGATIVE_RECORD,
    /** The name. */
    NAME,
    /** The address. */
    ADDRESS,
    /** Directors. */
    DIRECTORS,
    /** New accounts. */
    ACCOUNTS,
    /** Anything else; the event's own words tell. */
    OTHER
}
