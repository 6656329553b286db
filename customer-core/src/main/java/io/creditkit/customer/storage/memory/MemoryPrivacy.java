package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Subject;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.storage.PrivacyStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Consents in the order they were added, and proofs of erasure. */
final class MemoryPrivacy implements PrivacyStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Subject, List<ConsentRecord>> consents = new HashMap<>();
        private final Map<String, Erasure> erasures = new TreeMap<>(Keys.BY_CODE_POINT);
    }

    private final Session session;
    private final Data data;

    MemoryPrivacy(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public void addConsent(ConsentRecord consent) {
        session.append(data().consents, consent.subject(), consent);
    }

    @Override
    public void moveConsents(Subject from, Subject to, Set<String> consents) {
        List<ConsentRecord> all = consentsOf(from);
        session.remove(data.consents, from);
        for (ConsentRecord entry : all) {
            ConsentRecord stays = consents.contains(entry.consentId()) ? entry.of(to) : entry;
            session.append(data.consents, stays.subject(), stays);
        }
    }

    @Override
    public void eraseEvidence(Subject subject, Set<String> consents) {
        List<ConsentRecord> all = consentsOf(subject);
        session.remove(data.consents, subject);
        for (ConsentRecord entry : all) {
            session.append(
                    data.consents, subject, consents.contains(entry.consentId()) ? entry.withoutEvidence() : entry);
        }
    }

    @Override
    public List<ConsentRecord> consentsOf(Subject subject) {
        return List.copyOf(data().consents.getOrDefault(subject, List.of()));
    }

    @Override
    public Erasure saveErasure(Erasure erasure) {
        Optional<Erasure> before = Optional.ofNullable(data().erasures.get(erasure.id()));
        long version = Keys.nextVersion(
                "erasure " + erasure.id(),
                erasure.version(),
                before.map(Erasure::version).orElse(0L));
        Erasure stored = Erasure.builder().from(erasure).version(version).build();
        session.put(data.erasures, stored.id(), stored);
        return stored;
    }

    @Override
    public List<Erasure> erasuresOf(Subject subject) {
        return data().erasures.values().stream()
                .filter(erasure -> erasure.subject().equals(subject))
                .sorted(Comparator.comparing(Erasure::executedAt))
                .toList();
    }

    @Override
    public List<Erasure> erasuresDue(LocalDate day) {
        return data().erasures.values().stream()
                .filter(erasure ->
                        erasure.nextStepOn().filter(step -> !step.isAfter(day)).isPresent())
                .toList();
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
