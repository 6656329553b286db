package io.creditkit.customer.lending;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;

/**
 * One document behind an exposure.
 *
 * @param component what it counts as
 * @param reference its number or id, by which a person finds it
 * @param original the amount in its own currency; below zero if it reduces the exposure
 * @param converted the same in the currency of the exposure, half-up to the minor unit; unknown without a rate, and if what the host's
 *     system has could not be read, where the amount is zero
 */
public record ExposureLine(ExposureComponent component, String reference, Money original, Measure<Money> converted) {}
