package io.creditkit.customer.risk;

/** Where an input of a score comes from. */
public enum InputSource {
    /** The credit agency: a report or an event. */
    AGENCY,
    /** Our own ledger: invoices, payments, balances. */
    OWN_LEDGER,
    /** The host: master data, own fields, and what people decided. */
    HOST
}
