package io.creditkit.customer.monitoring;

import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;

/**
 * How many companies of a portfolio are in one band.
 *
 * @param band the band; {@link RiskBand#NOT_RATED} stands for all whose band is not known, too
 * @param companies how many
 * @param percent their share, with one digit after the point; the shares of all bands are 100 together, unless there is no
 *     company
 */
public record BandShare(RiskBand band, int companies, BigDecimal percent) {}
