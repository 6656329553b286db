/**
 * Invoices and payments, ageing, days beyond terms, exposure and the payment profile they add up to.
 *
 * <p>An {@link Invoice} (or credit or debit note) has payments; what is open of it after all of them on a day counts. <b>Days beyond
 * terms</b> tell how many days after the due date a customer pays, in variants that are labelled ({@link DbtVariant}); the
 * {@link PaymentProfile} is the class made of them. <b>DSO</b> is how many days of sales are outstanding. A {@link LedgerScope}
 * is whose documents are added up. Amounts of several currencies are added only with exchange rates; else the
 * {@link io.creditkit.customer.Measure} is unknown and says why.
 *
 * <pre>{@code
 * ReceivablesSummary summary = work.receivables().summary(customer, work.today());
 * summary.overdue().toOptional().ifPresent(amount -> show(amount));
 * }</pre>
 *
 * <ol>
 *   <li>Documents come from files ({@link io.creditkit.customer.csv.CsvImports#invoices}) or by calls ({@link
 *       Receivables#invoicing()}); payments by {@link Receivables#payments()}, which allocates them, and corrections by
 *       {@link Receivables#adjustments()}, above a sum with a second person.
 *   <li>{@link Receivables#summary} tells of one customer on any day, {@link Receivables#measures} of a scope,
 *       {@link Receivables#ageing} its table.
 *   <li>{@link Receivables#snapshots()} keeps the ageing of a day, to look back on when documents have changed.
 *   <li>Scorecards, alert rules and lists read the same figures from the profile of a customer.
 * </ol>
 *
 * <p>Nothing here calls an agency or costs money. Entries with faults are {@link io.creditkit.customer.InvalidEntryException}, a
 * move that a document's state does not allow {@link io.creditkit.customer.state.MoveRefusedException}. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.receivables;

import org.jspecify.annotations.NullMarked;
