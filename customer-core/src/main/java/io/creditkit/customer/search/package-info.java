/**
 * The field catalogue, the criteria tree over it, lists of customers, their files, and autocomplete.
 *
 * <p>The {@link FieldCatalogue} names everything that can be asked of a customer, with type and unit. A {@link Criteria} is a
 * condition over it, which people write as text; list filters, segments, alert rules, knock-outs and assignment rules are all
 * this one thing. A {@link CustomerQuery} is which customers in which order. A {@link CustomerProfile} is one customer with
 * everything the catalogue reads, as of a day. What is not known is {@link Truth#UNKNOWN}, neither true nor false.
 *
 * <pre>{@code
 * FieldCatalogue fields = work.attributes().catalogue();
 * CustomerQuery query = CustomerQuery.builder()
 *         .criteria(Criteria.parse("overdue > 1000 EUR and not band worse than C", fields))
 *         .addSort(SortKey.descending(fields.get("overdue")))
 *         .build();
 * CustomerPage page = work.list().page(query, PageRequest.first(50));
 * Suggestions found = work.search().suggest("dup par", 10);
 * }</pre>
 *
 * <ol>
 *   <li>Take the tenant's catalogue ({@link io.creditkit.customer.attribute.Attributes#catalogue}) or
 *       {@link FieldCatalogue#standard()}, and parse the condition.
 *   <li>{@link CustomerList} gives pages, counts and facets of the query; a further page follows by the cursor of the one before.
 *   <li>{@link CustomerExport} writes the same rows as a file; {@link io.creditkit.customer.bulk} does one thing for each of
 *       them; {@link io.creditkit.customer.segment} keeps the query under a name.
 * </ol>
 *
 * <p>Fields that the storage can list by cost the rows of the page. What the ledger says, and fields of the host's own, are read
 * from every customer whom the other conditions leave, up to {@link ListSettings#readAtMost}; beyond it {@link UnsupportedQueryException} refuses. Files have a
 * limit of rows and time ({@link ExportTooLargeException}, {@link ExportTooSlowException}). A text that is no condition is
 * {@link CriteriaSyntaxException} with line and column, a name that is no field {@link UnknownFieldException} with the one that
 * may be meant. Values and services are thread-safe. Nothing calls an agency.
 *
 * <p>Autocomplete in memory, at 1 000 000 customers: one word takes 13 µs at the median and 27 at the 99th percentile, against 45
 * and 61 of a Lucene index of all beginnings; two words 33 and 169 against 55 and 482; any two words of the book 44 µs and 0.8 ms
 * against 65 µs and 1.1 ms; a pair of words that nobody has 0.12 ms against 4.3; a plain scan takes some 3 000 times as much for one
 * word and 1 500 for two. The index takes 489 bytes a customer (processor time, second round of {@code SuggestBenchmark 1000000}, and
 * {@code MemoryFootprint}, profile {@code jmh}, two cores).
 */
@NullMarked
package io.creditkit.customer.search;

import org.jspecify.annotations.NullMarked;
