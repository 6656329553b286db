package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.storage.OutboxStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events are paged in the order of an index; that of the subjects among themselves is any fixed one. */
final class JdbcOutboxStore implements OutboxStore {
    private static final Columns ALL = Columns.of(
            "tenant_id",
            "subject_kind",
            "subject_id",
            "seq",
            "event_type",
            "happened_at",
            "due_at",
            "open_due_at",
            "actor",
            "facts");
    // It has the greatest number and the latest moment of its subject, and is found by the end of the key alone.
    private static final String LAST = "SELECT seq, due_at FROM ${prefix}outbox" + Subjects.THIS
            + " ORDER BY tenant_id DESC, subject_kind DESC, subject_id DESC, seq DESC LIMIT 1";
    private static final String INSERT = "INSERT INTO ${prefix}outbox " + ALL.inserted();
    private static final String THIS_ONE = Subjects.THIS + " AND seq = :seq";
    private static final String DUE = "SELECT due_at AS n FROM ${prefix}outbox" + THIS_ONE;
    private static final String WAITING =
            "SELECT " + ALL.names() + " FROM ${prefix}outbox WHERE tenant_id = :tenant_id AND open_due_at IS NOT NULL";
    // The first condition repeats what the second one says of the moment, and the tenant leads the order: databases
    // find the place in the
    // index by it.
    private static final String AFTER = " AND open_due_at >= :due_at AND (open_due_at > :due_at"
            + " OR subject_kind > :subject_kind OR (subject_kind = :subject_kind"
            + " AND (subject_id > :subject_id OR (subject_id = :subject_id AND seq > :seq))))";
    private static final String IN_ORDER =
            " ORDER BY tenant_id, open_due_at, subject_kind, subject_id, seq LIMIT :most";
    private static final Among FIRST_WAITING = new Among(
            "t.subject_id AS subject_id, MIN(t.seq) AS seq",
            "outbox",
            "subject_id",
            "",
            " AND t.subject_kind = :subject_kind AND t.open_due_at IS NOT NULL GROUP BY t.subject_id");
    private static final String DELIVERED = "UPDATE ${prefix}outbox SET open_due_at = NULL" + THIS_ONE;
    private static final String OLD = " FROM ${prefix}outbox o WHERE o.tenant_id = :tenant_id"
            + " AND o.open_due_at IS NULL AND o.happened_at < :before_at"
            + " AND o.seq < (SELECT MAX(l.seq) FROM ${prefix}outbox l WHERE l.tenant_id = o.tenant_id"
            + " AND l.subject_kind = o.subject_kind AND l.subject_id = o.subject_id)";
    private static final String FIND_OLD = "SELECT o.subject_kind, o.subject_id, o.seq" + OLD + " LIMIT :most";
    private static final String DELETE = "DELETE FROM ${prefix}outbox" + THIS_ONE;

    private record Place(long seq, long due) {}

    private final Session session;

    JdbcOutboxStore(Session session) {
        this.session = session;
    }

    @Override
    public OutboxEvent add(OutboxEvent event) {
        Optional<Place> last = session.first(
                LAST, Subjects.values(event.subject()), row -> new Place(row.number("seq"), row.number("due_at")));
        OutboxEvent stored = event.numbered(last.map(Place::seq).orElse(0L) + 1);
        long due = Math.max(Numbers.micros(event.at()), last.map(Place::due).orElse(Long.MIN_VALUE));
        session.put(
                INSERT,
                key(stored)
                        .text("event_type", stored.type())
                        .moment("happened_at", stored.at())
                        .number("due_at", due)
                        .number("open_due_at", due)
                        .text("actor", stored.by().id())
                        .texts("facts", TextLists.flat(stored.facts())));
        return stored;
    }

    @Override
    public List<OutboxEvent> undelivered(Optional<OutboxEvent> after, int limit) {
        Subjects.requirePage("events", limit, MAX_PAGE);
        if (after.isEmpty()) {
            return session.list(WAITING + IN_ORDER, Values.none().number("most", limit), JdbcOutboxStore::event);
        }
        OutboxEvent last = after.get();
        long due = session.first(DUE, key(last), row -> row.number("n"))
                .orElseThrow(
                        () -> new IllegalArgumentException("The event " + last.id() + " to begin after is not known."));
        return session.list(
                WAITING + AFTER + IN_ORDER,
                key(last).number("due_at", due).number("most", limit),
                JdbcOutboxStore::event);
    }

    @Override
    public Map<Subject, Long> firstUndelivered(Collection<Subject> subjects) {
        Map<Subject, Long> first = new HashMap<>();
        Subjects.byKind(subjects)
                .forEach((kind, ids) -> FIRST_WAITING
                        .list(
                                session,
                                ids,
                                () -> Values.none().constant("subject_kind", kind),
                                row -> Map.entry(Subject.of(kind, row.text("subject_id")), row.number("seq")))
                        .forEach(found -> first.put(found.getKey(), found.getValue())));
        return first;
    }

    @Override
    public void markDelivered(OutboxEvent event) {
        session.write(DELIVERED, key(event));
    }

    @Override
    public int purgeDelivered(Instant before, int limit) {
        Subjects.requirePage("events", limit, MAX_PAGE);
        List<Values> old = session.list(
                FIND_OLD,
                Values.none().moment("before_at", before).number("most", limit),
                row -> Subjects.values(Subjects.subject(row)).number("seq", row.number("seq")));
        session.writeAll(DELETE, old);
        return old.size();
    }

    private static Values key(OutboxEvent event) {
        return Subjects.values(event.subject()).number("seq", event.sequence());
    }

    private static OutboxEvent event(Row row) throws SQLException {
        return new OutboxEvent(
                Subjects.subject(row),
                row.number("seq"),
                row.text("event_type"),
                row.moment("happened_at"),
                Actor.of(row.text("actor")),
                TextLists.map(row.texts("facts")));
    }
}
