package io.creditkit.customer.search;

/** Who tells the value of a field. */
public enum FieldOrigin {
    /** The credit agency. */
    AGENCY,
    /** Our own ledger, as of a day. */
    LEDGER,
    /** Anybody else: the host's master data, its own fields, decisions. */
    OTHER
}
