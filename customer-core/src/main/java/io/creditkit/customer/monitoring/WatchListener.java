package io.creditkit.customer.monitoring;

import io.creditkit.customer.storage.UnitOfWork;

/**
 * A port: told of each new event once, in the unit of work that keeps it. What it writes there is written with the event or not
 * at all. Thread-safe.
 */
@FunctionalInterface
public interface WatchListener {
    /**
     * Takes notice of an event that was not known before.
     *
     * @param work writes what follows from it; may run again from the start, so nothing else may be done here
     * @throws RuntimeException and none of the events of its page is taken over; the next check tells them again
     */
    void received(UnitOfWork work, NewWatchEvent event);
}
