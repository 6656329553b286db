package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.EnquiryPayload;
import io.creditkit.customer.storage.AccessLogStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The log of who looked at what, subject by subject. */
final class MemoryAccesses implements AccessLogStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Subject, List<AccessEntry>> bySubject = new HashMap<>();
        private final Map<String, EnquiryPayload> payloads = new HashMap<>();
        private final Map<Subject, Set<String>> payloadsBySubject = new HashMap<>();
    }

    /** A stable sort: those that are equal by it stay as they were added. */
    private static final Comparator<AccessEntry> IN_ORDER =
            Comparator.comparing(AccessEntry::at).thenComparing(AccessEntry::subject, Keys.BY_SUBJECT);

    private static final Comparator<EnquiryPayload> OLDEST_FIRST =
            Comparator.comparing(EnquiryPayload::at).thenComparing(EnquiryPayload::reference, Keys.BY_CODE_POINT);

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

    @Override
    public void keepPayload(EnquiryPayload payload) {
        if (payload(payload.reference()).isPresent()) {
            throw new DuplicateKeyException("There is an enquiry " + payload.reference() + " already.");
        }
        session.put(data().payloads, payload.reference(), payload);
        session.index(data().payloadsBySubject, payload.subject(), payload.reference());
    }

    @Override
    public Optional<EnquiryPayload> payload(String reference) {
        return Optional.ofNullable(data().payloads.get(reference));
    }

    @Override
    public List<EnquiryPayload> payloads(Subject subject) {
        return data().payloadsBySubject.getOrDefault(subject, Set.of()).stream()
                .flatMap(reference -> payload(reference).stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public void forgetPayloads(Subject subject) {
        payloads(subject).forEach(this::remove);
    }

    @Override
    public int removePayloads(Instant before, int most) {
        List<EnquiryPayload> old = data().payloads.values().stream()
                .filter(payload -> payload.at().isBefore(before))
                .sorted(OLDEST_FIRST)
                .limit(most)
                .toList();
        old.forEach(this::remove);
        return old.size();
    }

    private void remove(EnquiryPayload payload) {
        session.remove(data().payloads, payload.reference());
        session.unindex(data().payloadsBySubject, payload.subject(), payload.reference());
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
