package io.creditkit.customer.limit;

/** Which amount an approver's level has to cover. */
public enum ApprovalBasis {
    /** The whole limit. */
    GROSS,
    /** The part of the limit that no guarantee stands behind. */
    UNSECURED
}
