package io.creditkit.customer.quality;

/** How far a number was checked. Each level holds the ones before it. */
public enum CheckLevel {
    /** It has the form of such a number. */
    SYNTAX,
    /** It is as long, and begins, as the numbers that are given out in its country: told of phone numbers alone. */
    PLAN,
    /** Its check digits fit, so that a typing error is unlikely. */
    CHECKSUM,
    /** A register says that it was given out. */
    REGISTERED
}
