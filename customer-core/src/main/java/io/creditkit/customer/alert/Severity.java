package io.creditkit.customer.alert;

/** How urgent an alert is, least first. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
