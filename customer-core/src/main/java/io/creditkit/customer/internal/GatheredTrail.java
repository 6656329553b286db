package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.storage.AuditStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An audit trail whose entries wait until they are written together, as a file of ten thousand rows would else ask the storage ten thousand
 * times what the last number of its trail is. Whoever reads it finds what was added. For one unit of work, which ends with
 * {@link #write}.
 */
final class GatheredTrail implements AuditStore {
    /** No more of them are held than a storage numbers and sends at once without harm. */
    private static final int MOST_WAITING = 500;

    private final AuditStore store;
    private final List<AuditEntry> waiting = new ArrayList<>();
    private final Set<Subject> subjects = new HashSet<>();

    GatheredTrail(AuditStore store) {
        this.store = store;
    }

    /** {@return the entry without its number, which it gets when it is written} */
    @Override
    public AuditEntry append(AuditEntry entry) {
        if (waiting.size() == MOST_WAITING || !subjects.add(entry.subject())) {
            write();
            subjects.add(entry.subject());
        }
        waiting.add(entry);
        return entry;
    }

    @Override
    public void appendAll(List<AuditEntry> entries) {
        write();
        store.appendAll(entries);
    }

    /** Writes those that wait. */
    void write() {
        if (!waiting.isEmpty()) {
            store.appendAll(List.copyOf(waiting));
            waiting.clear();
            subjects.clear();
        }
    }

    @Override
    public List<AuditEntry> of(Subject subject) {
        write();
        return store.of(subject);
    }

    @Override
    public void forEachOf(Collection<Subject> asked, Consumer<AuditEntry> consumer) {
        write();
        store.forEachOf(asked, consumer);
    }

    @Override
    public List<AuditEntry> between(Instant from, Instant until, int limit) {
        write();
        return store.between(from, until, limit);
    }

    @Override
    public void eraseValues(Subject subject) {
        write();
        store.eraseValues(subject);
    }
}
