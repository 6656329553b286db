package io.creditkit.examples.sandbox.world;

/**
 * The numbers a company is known by.
 *
 * @param connectId the agency's id, always there
 * @param safeNumber the agency's older id, always there
 * @param registrationNumber of the national register; empty for a firm that is in none
 * @param vatNumber with its country prefix; empty where none exists
 */
public record Identifiers(String connectId, String safeNumber, String registrationNumber, String vatNumber) {}
