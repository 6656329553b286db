/**
 * Fields of a tenant's own: what they are, and their values at customers and other things, whose ids in the host's other systems are here
 * too.
 *
 * <p>An {@link AttributeDefinition} has a key, a heading and a type. Once defined, a field of customers stands in the tenant's
 * catalogue beside those of the house: lists, criteria, alert rules, scorecards, files in and out take it alike. A field may be of
 * other {@linkplain AttributeDefinition#kinds kinds of things} as well or instead, such as invoices: {@link HostDetails} keeps its values there
 * ({@link SubjectDetails}), and finds a thing by an external id.
 *
 * <ol>
 *   <li>{@link Attributes#define} it, once.
 *   <li>Set values with {@code Customer.builder().from(customer).putAttributes(...)}, or by a column of its key in a file of
 *       customers.
 *   <li>Parse criteria with {@link Attributes#catalogue}; the standard catalogue does not know it.
 * </ol>
 *
 * <p>{@link AttributeRefusedException} says what stands in the way of a definition or of its removal. A value that does not fit
 * its field is {@link io.creditkit.customer.InvalidEntryException}. Thread-safe; no calls.
 */
@NullMarked
package io.creditkit.customer.attribute;

import org.jspecify.annotations.NullMarked;
