package io.creditkit.customer.supply;

/** Whether a customer is supplied on a day. */
public enum SupplyStatus {
    /** At one location at least. */
    DELIVERED,
    /** Not any more, not yet, or never. */
    NOT_DELIVERED
}
