package io.creditkit.graph;

/** What a node stands for. */
public enum NodeKind {
    /** A company in law. */
    COMPANY,
    /** A natural person named by a report. */
    PERSON,
    /** A party that a report counts but does not name. Each such statement is a node of its own. */
    UNKNOWN,
    /** A customer account of the host. Several may belong to one company. */
    CUSTOMER,
    /** A portal account of the host. */
    USER_ACCOUNT,
    /** A person the host knows at a customer. */
    CONTACT,
    /** A group of customers that the host made: shared settings, no statement about who owns whom. */
    GROUP
}
