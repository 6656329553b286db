package io.creditkit.customer.limit;

/** Where a document stands when its credit is checked. One document is checked under one reference at each of them. */
public enum Checkpoint {
    /** It is ordered. */
    ORDER,
    /** It is about to be delivered. */
    DELIVERY,
    /** It is about to be invoiced. */
    INVOICE
}
