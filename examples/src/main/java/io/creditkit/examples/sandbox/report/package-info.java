/**
 * Puts what the agency knows of a company into the words of a Creditsafe report.
 *
 * <p>{@link CompanyReports} writes the sections that all countries share and hands the report to the country's own
 * {@link CountrySections}, which add what only that country has, under the names that only that country uses.
 */
@NullMarked
package io.creditkit.examples.sandbox.report;

import org.jspecify.annotations.NullMarked;
