package io.creditkit.graph;

/** What an edge states. The direction is always from the holder of the interest to the party it is held in. */
public enum EdgeType {
    /** An owner holds shares of a company. The only type that counts for ownership. */
    SHAREHOLDING,
    /** A company consolidates another; a list of subsidiaries does not say whether directly. No percentage is known. */
    CONSOLIDATION,
    /** A company is stated to be at the top of another's group. Never added to the chain it summarises. */
    ULTIMATE_CONSOLIDATION,
    /** A person or company is stated to own or control a company in the end, by whatever ways. Never added to what it summarises. */
    BENEFICIAL_OWNER,
    /** The head of a group, or if none is known the reporting company, and another company of the group. A hint only. */
    GROUP_MEMBER,
    /** A person or company is on the board. */
    DIRECTOR,
    /** A customer account belongs to a company, as its agency link says. */
    ACCOUNT_OF,
    /** A portal account may act for a customer. */
    USER_OF,
    /** A person is the host's contact at a customer. */
    CONTACT_OF,
    /** A customer, or a group below, is in a group of customers. Says nothing of ownership, control or risk. */
    MEMBER_OF
}
