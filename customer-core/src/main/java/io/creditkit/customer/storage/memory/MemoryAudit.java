package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.storage.AuditStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The audit trail, subject by subject. */
final class MemoryAudit implements AuditStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Subject, List<AuditEntry>> bySubject = new HashMap<>();
    }

    private static final Comparator<AuditEntry> IN_ORDER = Comparator.comparing(AuditEntry::at)
            .thenComparing(AuditEntry::subject, Keys.BY_SUBJECT)
            .thenComparing(AuditEntry::sequence);

    private final Session session;
    private final Data data;

    MemoryAudit(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public AuditEntry append(AuditEntry entry) {
        AuditEntry stored = entry.numbered(of(entry.subject()).size() + 1L);
        session.append(data.bySubject, stored.subject(), stored);
        return stored;
    }

    @Override
    public List<AuditEntry> of(Subject subject) {
        return List.copyOf(data().bySubject.getOrDefault(subject, List.of()));
    }

    @Override
    public List<AuditEntry> between(Instant from, Instant until, int limit) {
        Keys.requirePage("entries", limit, MAX_PAGE);
        return Keys.between(data().bySubject, AuditEntry::at, from, until, IN_ORDER, limit);
    }

    @Override
    public void eraseValues(Subject subject) {
        List<AuditEntry> erased =
                of(subject).stream().map(AuditEntry::withoutValues).toList();
        if (!erased.isEmpty()) {
            session.remove(data.bySubject, subject);
            erased.forEach(entry -> session.append(data.bySubject, subject, entry));
        }
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
