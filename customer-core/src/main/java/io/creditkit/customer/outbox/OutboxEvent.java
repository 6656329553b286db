package io.creditkit.customer.outbox;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * Something happened that the host may want to know. Carries no personal data: who needs it looks the subject up.
 *
 * @param subject what it is about; the events of one subject come in the order they happened
 * @param sequence 0 until it is stored, then 1, 2, 3 and so on for each subject
 * @param type what happened, such as {@code customer.changed}, 1 to 100 characters
 * @param at when, to the microsecond
 * @param by who did it
 * @param facts what else is known, by key
 */
public record OutboxEvent(
        Subject subject, long sequence, String type, Instant at, Actor by, Map<String, String> facts) {
    public OutboxEvent {
        if (type.isBlank() || type.length() > 100) {
            throw new IllegalArgumentException("The type of an event has 1 to 100 characters and is not blank.");
        }
        facts = Map.copyOf(facts);
    }

    /** {@return the id, unique in the tenant and the same at each delivery: by it a receiver knows what it had already} */
    public String id() {
        return subject.kind() + ":" + subject.id() + ":" + sequence;
    }

    /** {@return a copy as the storage numbered it} */
    public OutboxEvent numbered(long number) {
        return new OutboxEvent(subject, number, type, at, by, facts);
    }
}
