/**
 * Who may do what, and the log of who looked at personal data and reports.
 *
 * <p>A {@link Role} is a set of {@link Permission permissions}; which roles there are is the host's choice, and an
 * {@link io.creditkit.customer.Actor} has one. Every service checks at its edge, whatever calls it:
 * {@link PermissionDeniedException} names the permission that is missing. Rows and sections show only what the actor may see.
 *
 * <pre>{@code
 * Role clerk = Role.of("clerk", Permission.VIEW_CUSTOMERS, Permission.VIEW_CREDIT_DATA, Permission.ORDER_REPORTS);
 * Actor jane = Actor.of("jane", clerk).because("A new order");
 * List<AccessEntry> looks = work.accesses().of(Subject.of(customer.id()));
 * }</pre>
 *
 * <p>The {@link AccessLog} holds who opened files of persons and reports, took out lists, or asked an agency about a customer,
 * and for what purpose. Nothing in it can be changed. A host notes what it shows itself by {@link AccessLog#note}. To read it
 * needs {@link Permission#VIEW_AUDIT_TRAIL}. Who changed something is told by {@link io.creditkit.customer.audit} instead.
 * Thread-safe; no calls.
 */
@NullMarked
package io.creditkit.customer.access;

import org.jspecify.annotations.NullMarked;
