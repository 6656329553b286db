/**
 * Customers, invoices and contacts in from CSV, exchange rates, and tables out to CSV.
 *
 * <p>The service is {@link CsvImports}, {@code workspace.imports()}; it tells the columns of each file. {@link RateTable} reads
 * exchange rates, {@link CsvTable} writes tables.
 *
 * <pre>{@code
 * ImportOptions options = ImportOptions.standard().column("customer_number", "KdNr").fixed("currency", "EUR");
 * ImportResult tried = work.imports().customers(Path.of("customers.csv"), options.dryRun());
 * tried.problems().forEach(problem -> show(problem.line(), problem.message()));
 * ImportResult stored = work.imports().customers(Path.of("customers.csv"), options);
 * }</pre>
 *
 * <ol>
 *   <li>Customers first, then invoices and contacts, which name them by number.
 *   <li>A file of another program: {@link ImportOptions} gives its names of columns, and values that all rows share.
 *   <li>Look at the problems of a dry run; then store.
 *   <li>Import the same file as often as you like: what is the same changes nothing. After a crash do so.
 * </ol>
 *
 * <p>A file that is no such table is refused whole ({@link CsvFormatException}); a row that is wrong is left out and told with
 * line, column and reason ({@link RowProblem}). {@link GroupImport} makes the members of a group those of a file, after a
 * preview, which {@link PlanOutdatedException} says is to be made anew. Cells that a spreadsheet could take for a formula are
 * guarded on the way out and freed on the way in. Nothing calls an agency. Thread-safe, except for a {@link CsvTable}.
 */
@NullMarked
package io.creditkit.customer.csv;

import org.jspecify.annotations.NullMarked;
