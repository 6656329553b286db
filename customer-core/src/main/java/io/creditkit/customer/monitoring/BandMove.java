package io.creditkit.customer.monitoring;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.RiskBand;

/**
 * The companies of a portfolio that were in one band on one day and in another, or the same, on a later day.
 *
 * @param from the band on the first day; {@link RiskBand#NOT_RATED} also while it was not known
 * @param to the band on the last day
 * @param companies how many, at least one
 * @param exposure what their customers owe on the last day, in the currency asked for; unknown if some of it can't be told
 */
public record BandMove(RiskBand from, RiskBand to, int companies, Measure<Money> exposure) {}
