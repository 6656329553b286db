package io.creditkit.customer.outbox;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.OutboxStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way of events out to the host: each is written in the unit of work of the change it tells of, and delivered afterwards
 * by {@link #deliver}, at least once, those of one subject in order, and forgotten by {@link #forgetDelivered}. Thread-safe.
 * Without an {@link EventSink} no event is written, so that none piles up.
 */
public final class Outbox {
    private static final int PAGE = 200;

    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Outbox(WorkContext context) {
        this.context = context;
    }

    /**
     * A job: delivers what is not delivered yet. No unit of work is open while the host takes an event over. To run it again
     * does no harm; two that run at once may deliver an event twice.
     *
     * @return what came of it; all zero without a sink
     * @throws PermissionDeniedException without {@link Permission#RUN_JOBS}
     */
    public DeliveryRun deliver() {
        context.require(Permission.RUN_JOBS);
        return context.events().map(this::deliver).orElseGet(() -> new DeliveryRun(0, 0, 0));
    }

    /**
     * A job: forgets events that are delivered and happened so long ago, so that they do not pile up. The last one of each subject stays,
     * so that no id comes twice. To run it again does no harm.
     *
     * @param age how long ago, not negative
     * @return how many were forgotten
     * @throws IllegalArgumentException if the time is negative
     * @throws PermissionDeniedException without {@link Permission#RUN_JOBS}
     */
    public long forgetDelivered(Duration age) {
        context.require(Permission.RUN_JOBS);
        if (age.isNegative()) {
            throw new IllegalArgumentException("Events are forgotten some time after they happened, not " + age + ".");
        }
        Instant before = context.now().minus(age);
        long forgotten = 0;
        int some;
        do {
            some = context.inUnitOfWork(work -> work.outbox().purgeDelivered(before, OutboxStore.MAX_PAGE));
            forgotten += some;
        } while (some == OutboxStore.MAX_PAGE);
        return forgotten;
    }

    private DeliveryRun deliver(EventSink sink) {
        Set<Subject> waiting = new HashSet<>();
        int delivered = 0;
        int failed = 0;
        int heldBack = 0;
        // What is delivered is no longer in a page, and may be forgotten meanwhile: behind that no page can begin.
        Optional<OutboxEvent> waits = Optional.empty();
        List<OutboxEvent> page = page(waits, waiting);
        while (!page.isEmpty()) {
            for (OutboxEvent event : page) {
                if (waiting.contains(event.subject())) {
                    heldBack++;
                    waits = Optional.of(event);
                } else if (taken(sink, event)) {
                    delivered++;
                } else {
                    failed++;
                    waiting.add(event.subject());
                    waits = Optional.of(event);
                }
            }
            page = page(waits, waiting);
        }
        return new DeliveryRun(delivered, failed, heldBack);
    }

    /**
     * The next events that are not delivered. Subjects of which an earlier one was stored before the place where the page begins have to
     * wait for the next delivery, which begins with it.
     */
    private List<OutboxEvent> page(Optional<OutboxEvent> after, Set<Subject> waiting) {
        return context.inUnitOfWork(work -> {
            List<OutboxEvent> page = work.outbox().undelivered(after, PAGE);
            if (after.isPresent()) {
                Map<Subject, Long> first = new HashMap<>();
                page.forEach(event -> first.putIfAbsent(event.subject(), event.sequence()));
                work.outbox().firstUndelivered(first.keySet()).forEach((subject, number) -> {
                    if (number < first.getOrDefault(subject, number)) {
                        waiting.add(subject);
                    }
                });
            }
            return page;
        });
    }

    /** Whatever a sink of the host throws concerns this event alone, and must not keep the others from going out. */
    private boolean taken(EventSink sink, OutboxEvent event) {
        try {
            sink.accept(context.tenant(), event);
        } catch (RuntimeException refused) {
            return false;
        }
        context.inUnitOfWork(work -> {
            work.outbox().markDelivered(event);
            return true;
        });
        return true;
    }
}
