/**
 * Financial ratios and Z-scores from the yearly statements of a company.
 *
 * <p>Pure functions over a {@link io.creditkit.customer.report.Statement} of a report that is kept: {@link FinancialRatios} gives
 * the ratios, {@link ZScores} Altman's models that fit the company, and of the others why not. What is not in the statement makes
 * a figure unknown, never 0, and remarks tell what stands in for something else.
 *
 * <pre>{@code
 * CreditReport report = work.reports().latest(customer.agencyLink().orElseThrow().company()).orElseThrow();
 * FinancialRatios ratios = FinancialRatios.of(report.statements().get(0));
 * Measure<BigDecimal> current = ratios.get(Ratio.CURRENT_RATIO);
 * }</pre>
 *
 * <p>The agency's own ratios stand beside them in the statement and are never mixed in. Immutable and thread-safe; no calls.
 */
@NullMarked
package io.creditkit.customer.financials;

import org.jspecify.annotations.NullMarked;
