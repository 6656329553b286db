/**
 * The audit trail: who changed what, when and why.
 *
 * <p>Every change made through a workspace is an {@link AuditEntry} with the old and the new value of each field, written in the
 * unit of work of the change. So there is no change without its entry. The reason is the one the actor gave ({@link
 * io.creditkit.customer.Actor#because}); {@link ChangeSource} tells by what way the values came.
 *
 * <pre>{@code
 * List<AuditEntry> changes = work.audit().of(Subject.of(customer.id()));
 * List<FieldHistory> names = work.audit().field(Subject.of(customer.id()), "name");
 * }</pre>
 *
 * <p>{@link AuditTrail#between} reads all entries of a time, for a report or another system. To read needs
 * {@link io.creditkit.customer.access.Permission#VIEW_AUDIT_TRAIL}. Entries are never changed, save that the erasure of a person
 * takes values and reason out. Thread-safe; no calls.
 */
@NullMarked
package io.creditkit.customer.audit;

import org.jspecify.annotations.NullMarked;
