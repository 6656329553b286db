package io.creditkit.customer.storage;

import io.creditkit.customer.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
