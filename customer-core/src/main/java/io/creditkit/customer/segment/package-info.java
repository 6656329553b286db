/**
 * Saved searches, which are also the segments of the customer base: queries with a name, an owner and those they are shared with.
 *
 * <p>A {@link SavedSearch} is a {@link io.creditkit.customer.search.CustomerQuery} with columns. It holds the condition and not
 * its customers: who is in it is found out each time it is used, by lists, files, mass actions and assignment rules alike.
 *
 * <pre>{@code
 * FieldCatalogue fields = work.attributes().catalogue();
 * CustomerQuery query = CustomerQuery.builder().criteria(Criteria.parse("overdue > 1000 EUR", fields)).build();
 * SavedSearch late = work.searches().save("Late payers", query, List.of(fields.get("overdue")));
 * long customers = work.list().count(work.searches().query(late.id()));
 * }</pre>
 *
 * <p>A private search is, for others, not there. To change what is another's is {@link NotYoursException}. Thread-safe; no calls.
 */
@NullMarked
package io.creditkit.customer.segment;

import org.jspecify.annotations.NullMarked;
