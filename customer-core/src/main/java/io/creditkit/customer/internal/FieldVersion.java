package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;

/**
 * Not for hosts: the version of what is stored without one of its own, such as a setting. It is how often that was changed, as the audit
 * trail tells, and no change goes past the trail.
 *
 * @param subject in whose trail the changes stand
 * @param field as what they stand there
 */
public record FieldVersion(Subject subject, String field) {
    /** {@return the version in this unit of work; 0 of what was never set} */
    public long of(UnitOfWork work) {
        return work.audit().of(subject).stream()
                .filter(entry ->
                        entry.changes().stream().map(FieldChange::field).anyMatch(field::equals))
                .count();
    }

    /**
     * Refuses to write over another version. Whoever writes it at the same moment, over a version or not, waits for this one or goes before
     * it, and then this one is refused.
     *
     * @throws StaleVersionException with both versions
     */
    public void require(UnitOfWork work, long read) {
        Turns.take(work, subject);
        long stored = of(work);
        if (stored != read) {
            throw new StaleVersionException(field + " of " + subject, read, stored);
        }
    }
}
