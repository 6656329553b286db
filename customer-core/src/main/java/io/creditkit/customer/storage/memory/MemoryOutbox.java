package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Subject;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.storage.OutboxStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Events, in the order of their delivery. */
final class MemoryOutbox implements OutboxStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Subject, Position> last = new HashMap<>();
        private final Map<String, Position> positions = new HashMap<>();
        private final NavigableMap<Position, OutboxEvent> waiting = new TreeMap<>(IN_ORDER);
        private final Map<Subject, Set<Long>> waitingOf = new HashMap<>();
        private final NavigableMap<Position, OutboxEvent> delivered = new TreeMap<>(IN_ORDER);
    }

    /**
     * @param due the event's moment, or that of an earlier event of the subject that is later: a clock set back must not turn
     *     the order of one subject round
     */
    private record Position(Instant due, Subject subject, long sequence) {}

    private static final Comparator<Position> IN_ORDER = Comparator.comparing(Position::due)
            .thenComparing(Position::subject, Keys.BY_SUBJECT)
            .thenComparing(Position::sequence);

    private final Session session;
    private final Data data;

    MemoryOutbox(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public OutboxEvent add(OutboxEvent event) {
        Position before = data().last.get(event.subject());
        Position position = before == null
                ? new Position(event.at(), event.subject(), 1)
                : new Position(
                        before.due().isAfter(event.at()) ? before.due() : event.at(),
                        event.subject(),
                        before.sequence() + 1);
        OutboxEvent stored = event.numbered(position.sequence());
        session.put(data.last, stored.subject(), position);
        session.put(data.positions, stored.id(), position);
        session.put(data.waiting, position, stored);
        session.index(data.waitingOf, stored.subject(), stored.sequence());
        return stored;
    }

    @Override
    public List<OutboxEvent> undelivered(Optional<OutboxEvent> after, int limit) {
        Keys.requirePage("events", limit, MAX_PAGE);
        NavigableMap<Position, OutboxEvent> rest = after.map(this::position)
                .map(position -> data().waiting.tailMap(position, false))
                .orElse(data().waiting);
        return rest.values().stream().limit(limit).toList();
    }

    @Override
    public Map<Subject, Long> firstUndelivered(Collection<Subject> subjects) {
        Map<Subject, Long> first = new HashMap<>();
        for (Subject subject : subjects) {
            data().waitingOf.getOrDefault(subject, Set.of()).stream()
                    .min(Comparator.naturalOrder())
                    .ifPresent(number -> first.put(subject, number));
        }
        return first;
    }

    @Override
    public void markDelivered(OutboxEvent event) {
        Position position = data().positions.get(event.id());
        OutboxEvent waiting = position == null ? null : data.waiting.get(position);
        if (position != null && waiting != null) {
            session.remove(data.waiting, position);
            session.unindex(data.waitingOf, position.subject(), position.sequence());
            session.put(data.delivered, position, waiting);
        }
    }

    @Override
    public int purgeDelivered(Instant before, int limit) {
        Keys.requirePage("events", limit, MAX_PAGE);
        List<Position> old = data().delivered.entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .map(Map.Entry::getKey)
                .filter(position -> !position.equals(data.last.get(position.subject())))
                .limit(limit)
                .toList();
        for (Position position : old) {
            OutboxEvent event = data.delivered.get(position);
            session.remove(data.delivered, position);
            if (event != null) {
                session.remove(data.positions, event.id());
            }
        }
        return old.size();
    }

    private Position position(OutboxEvent event) {
        Position position = data().positions.get(event.id());
        if (position == null) {
            throw new IllegalArgumentException("The event " + event.id() + " to begin after is not known.");
        }
        return position;
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
