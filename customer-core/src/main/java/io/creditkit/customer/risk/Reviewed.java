package io.creditkit.customer.risk;

import io.creditkit.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a person last looked at a customer.
 *
 * @param customer the customer
 * @param riskClass its class now
 * @param lastReview the day of the last review; empty before the first
 */
public record Reviewed(CustomerId customer, RiskClass riskClass, Optional<LocalDate> lastReview) {}
