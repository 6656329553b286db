package io.creditkit.customer.storage.memory;

import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.storage.DetailsStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Details of what is no customer, found by the thing and by its ids in other systems. */
final class MemoryDetails implements DetailsStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Subject, SubjectDetails> bySubject = new HashMap<>();
        private final Map<OwnId, Subject> byExternalId = new HashMap<>();
    }

    private record OwnId(Subject.Kind kind, String system, String value) {}

    private final Session session;
    private final Data data;

    MemoryDetails(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<SubjectDetails> find(Subject subject) {
        return Optional.ofNullable(data().bySubject.get(subject));
    }

    @Override
    public Optional<SubjectDetails> findByExternalId(Subject.Kind kind, ExternalId id) {
        return Optional.ofNullable(data().byExternalId.get(new OwnId(kind, id.system(), id.value())))
                .flatMap(this::find);
    }

    @Override
    public SubjectDetails save(SubjectDetails details) {
        Subject subject = details.subject();
        Optional<SubjectDetails> before = find(subject);
        long version = Keys.nextVersion(
                "details of " + subject,
                details.version(),
                before.map(SubjectDetails::version).orElse(0L));
        details.externalIds().forEach((system, value) -> refuseIdOfAnother(subject, system, value));
        before.ifPresent(this::giveUp);
        SubjectDetails stored =
                SubjectDetails.builder().from(details).version(version).build();
        session.put(data.bySubject, subject, stored);
        stored.externalIds()
                .forEach((system, value) ->
                        session.put(data.byExternalId, new OwnId(subject.kind(), system, value), subject));
        return stored;
    }

    @Override
    public void remove(Subject subject) {
        find(subject).ifPresent(former -> {
            giveUp(former);
            session.remove(data.bySubject, subject);
        });
    }

    private void refuseIdOfAnother(Subject subject, String system, String value) {
        Subject owner = data.byExternalId.get(new OwnId(subject.kind(), system, value));
        if (owner != null && !owner.equals(subject)) {
            throw new DuplicateKeyException(
                    "An id of the system " + system + " belongs to another " + subject.kind() + ".");
        }
    }

    private void giveUp(SubjectDetails former) {
        former.externalIds()
                .forEach((system, value) -> session.remove(
                        data.byExternalId, new OwnId(former.subject().kind(), system, value)));
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
