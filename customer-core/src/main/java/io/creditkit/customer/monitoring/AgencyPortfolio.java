package io.creditkit.customer.monitoring;

/**
 * A portfolio as the agency has it.
 *
 * @param id the agency's id of it
 * @param name its name there
 */
public record AgencyPortfolio(String id, String name) {}
