package io.creditkit.customer.action;

/** How soon an action matters, least first. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
