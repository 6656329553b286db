package io.creditkit.customer.storage;

import io.creditkit.customer.Subject;
import io.creditkit.customer.outbox.OutboxEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps events until the host took them over. */
public interface OutboxStore {
    /** The most events that one page holds. */
    int MAX_PAGE = 1000;

    /**
     * Adds an event.
     *
     * @return the stored event, its sequence 1 higher than that of the subject's last one, delivered or not; 1 for the first
     */
    OutboxEvent add(OutboxEvent event);

    /**
     * {@return the next events that are not delivered} Those of one subject come by sequence, whatever their moments say;
     * beyond that older ones come first.
     *
     * @param after begin after this event, which may be delivered meanwhile but must not be purged; empty begins at the first
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range, or the event to begin after is not known
     */
    List<OutboxEvent> undelivered(Optional<OutboxEvent> after, int limit);

    /**
     * {@return the number of the first event of each of these subjects that is not delivered; a subject without one is left out} An event
     * that is stored while others are being delivered may come before the place where they go on, and the next one of its subject
     * behind it: {@link #undelivered} then gives the later one alone.
     *
     * <p>As given here it goes through everything that is not delivered; a storage with a query for it does better.
     *
     * @param subjects how many may be asked for at once is the caller's to bound: a delivery asks for a page
     */
    default Map<Subject, Long> firstUndelivered(Collection<Subject> subjects) {
        Set<Subject> asked = Set.copyOf(subjects);
        Map<Subject, Long> first = new HashMap<>();
        List<OutboxEvent> page = undelivered(Optional.empty(), MAX_PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(event -> asked.contains(event.subject()))
                    .forEach(event -> first.merge(event.subject(), event.sequence(), Math::min));
            page = undelivered(Optional.of(page.get(page.size() - 1)), MAX_PAGE);
        }
        return first;
    }

    /** Notes that an event is delivered. To note it twice, or for one that is purged, does no harm. */
    void markDelivered(OutboxEvent event);

    /**
     * Forgets events that are delivered and older. The last event of each subject stays, so that no number comes twice.
     *
     * @param before exclusive
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @return how many were forgotten; fewer than the limit if there are no more
     * @throws IllegalArgumentException if the limit is outside its range
     */
    int purgeDelivered(Instant before, int limit);
}
