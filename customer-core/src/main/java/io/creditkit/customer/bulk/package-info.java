/**
 * Mass actions: one action on every customer of a query, in batches, with a result for each, and to be gone on with after a
 * crash.
 *
 * <p>A {@link BulkAction} is what is done with one customer; hosts write their own. A {@link BulkJob} is one run of it over a
 * list that was written down when it was planned, so that what the action changes does not change whom it is for.
 *
 * <pre>{@code
 * BulkAction action = work.bulk().addToPortfolio("Customers");
 * CustomerQuery query = CustomerQuery.builder().build();
 * BulkPreview tried = work.bulk().dryRun(query, action);
 * work.bulk().plan("portfolio-2026-03", query, action);
 * BulkProgress progress = work.bulk().run("portfolio-2026-03", action, 500);
 * }</pre>
 *
 * <ol>
 *   <li>{@link BulkActions#dryRun} tells what would come of it and changes nothing.
 *   <li>{@link BulkActions#plan} writes the customers down, under an id of the host's.
 *   <li>{@link BulkActions#run} as often as it takes, on any node, one at a time; after a crash the same call goes on.
 *   <li>{@link BulkActions#rows} tells what came of each customer; {@link BulkActions#cancel} ends it.
 * </ol>
 *
 * <p>One customer that fails stops no other. An action may be done again for a customer after a crash, so it must do no harm
 * then. {@link BulkRefusedException} says what stands in the way. Thread-safe. No action of the house calls an agency.
 */
@NullMarked
package io.creditkit.customer.bulk;

import org.jspecify.annotations.NullMarked;
