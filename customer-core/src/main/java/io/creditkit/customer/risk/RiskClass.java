package io.creditkit.customer.risk;

/** Our own class of risk, best first. Not the agency's band. */
public enum RiskClass {
    LOW,
    MODERATE,
    ELEVATED,
    HIGH,
    /** Not enough is known. Neither good nor bad. */
    UNKNOWN
}
