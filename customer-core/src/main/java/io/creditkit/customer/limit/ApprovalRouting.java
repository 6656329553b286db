package io.creditkit.customer.limit;

/** Which levels of approval a request for a limit goes through. Who stands higher may always say a lower level's word. */
public enum ApprovalRouting {
    /** The lowest level whose ceiling covers the limit. */
    FIRST_ABLE,
    /** Each level from the lowest up to the first whose ceiling covers the limit. */
    ALL_UP_TO,
    /** Each level above that of who asks, up to the first whose ceiling covers the limit; at least one above. */
    ONLY_HIGHER
}
