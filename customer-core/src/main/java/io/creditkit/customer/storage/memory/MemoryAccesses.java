package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.storage.AccessLogStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The log of who looked at what, subject by subject. */
final class MemoryAccesses implements AccessLogStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Subject, List<AccessEntry>> bySubject = new HashMap<>();
    }

    /** A stable sort: those that are equal by it stay as they were added. */
    private static final Comparator<AccessEntry> IN_ORDER =
            Comparator.comparing(AccessEntry::at).thenComparing(AccessEntry::subject, Keys.BY_SUBJECT);

    private final Session session;
    private final Data data;

    MemoryAccesses(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public void add(AccessEntry entry) {
        session.append(data().bySubject, entry.subject(), entry);
    }

    @Override
    public List<AccessEntry> of(Subject subject) {
        return List.copyOf(data().bySubject.getOrDefault(subject, List.of()));
    }

    @Override
    public List<AccessEntry> between(Instant from, Instant until, int limit) {
        Keys.requirePage("entries", limit, MAX_PAGE);
        return Keys.between(data().bySubject, AccessEntry::at, from, until, IN_ORDER, limit);
    }

    @Override
    public void eraseEnquiries(Subject subject) {
        List<AccessEntry> kept = of(subject);
        session.remove(data.bySubject, subject);
        kept.forEach(entry -> session.append(data.bySubject, subject, erased(entry)));
    }

    private static AccessEntry erased(AccessEntry entry) {
        return entry.kind() == AccessEntry.Kind.ENQUIRY
                ? new AccessEntry(entry.subject(), entry.kind(), "", entry.at(), entry.by(), entry.purpose())
                : entry;
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
