package io.creditkit.customer;

/** What a customer may still do (domain guide: states of a customer). */
public enum CustomerStatus {
    /** May pay and ask for credit. */
    ENABLED,
    /** May pay; no new credit. */
    DISABLED,
    /** No business; data stays readable. */
    BLOCKED,
    /** Personal data removed; final. */
    ERASED
}
