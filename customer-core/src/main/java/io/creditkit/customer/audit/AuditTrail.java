package io.creditkit.customer.audit;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.internal.Persons;
import io.creditkit.customer.internal.WorkContext;
import java.time.Instant;
import java.util.List;

/**
 * Who changed what, when and why. Every change made through a workspace is written here in the same unit of work, so there is
 * no change without its entry and no entry without its change. Thread-safe.
 */
public final class AuditTrail {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public AuditTrail(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return everything that was done to that subject, oldest first} That somebody saw the former values of a person (contacts and portal
     * accounts, too) is written into the access log.
     *
     * @throws PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public List<AuditEntry> of(Subject subject) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> {
            List<AuditEntry> entries = work.audit().of(subject);
            if (!entries.isEmpty()) {
                Persons.seen(work, context, subject, "trail of " + subject);
            }
            return entries;
        });
    }

    /**
     * {@return every change of one field, oldest first}
     *
     * @param field the field's key; before that of a tenant's own field stands {@code attribute.}
     * @throws PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public List<FieldHistory> field(Subject subject, String field) {
        return of(subject).stream()
                .flatMap(entry -> entry.changes().stream()
                        .filter(change -> change.field().equals(field))
                        .map(change ->
                                new FieldHistory(entry.at(), entry.by(), entry.reason(), entry.source(), change)))
                .toList();
    }

    /**
     * {@return what was done in that time, oldest first}
     *
     * @param from inclusive
     * @param until exclusive
     * @param limit how many at most, 1 to 1000
     * @throws PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public List<AuditEntry> between(Instant from, Instant until, int limit) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> work.audit().between(from, until, limit));
    }
}
