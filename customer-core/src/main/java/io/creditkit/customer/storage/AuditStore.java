package io.creditkit.customer.storage;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the audit trail. Entries are added and never changed, save by {@link #eraseValues}. */
public interface AuditStore {
    /** The most entries that one answer of {@link #between} holds. */
    int MAX_PAGE = 1000;

    /**
     * Adds an entry.
     *
     * @return the stored entry, its sequence 1 higher than that of the subject's last one; 1 for the first
     */
    AuditEntry append(AuditEntry entry);

    /**
     * Adds entries in that order, as {@link #append} does one by one, in fewer steps where a storage can.
     *
     * @param entries each of another subject
     */
    default void appendAll(List<AuditEntry> entries) {
        entries.forEach(this::append);
    }

    /** {@return the entries of a subject, by sequence} */
    List<AuditEntry> of(Subject subject);

    /**
     * Hands over the entries of several subjects: one subject after the other, in no order of them, and those of each by sequence.
     * They are handed over as they are read, so that few of them are held at a time.
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param subjects how many may be asked for at once is the caller's to bound: lists ask for a page
     * @param consumer asks nothing of this unit of work
     */
    default void forEachOf(Collection<Subject> subjects, Consumer<AuditEntry> consumer) {
        subjects.stream().distinct().forEach(subject -> of(subject).forEach(consumer));
    }

    /**
     * {@return the entries of that time, by moment, then kind (in the order of the constants), then id, then sequence}
     *
     * @param from inclusive
     * @param until exclusive
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<AuditEntry> between(Instant from, Instant until, int limit);

    /** Takes the values and reasons out of all entries of a subject; who, when and which fields stay. */
    void eraseValues(Subject subject);
}
