package io.creditkit.creditsafe.monitoring;

import java.time.Instant;
import java.util.Optional;

/** The span of time that events are asked for. */
final class EventSpan {
    private EventSpan() {}

    /** Refuses a span that ends before it begins. */
    static void require(Optional<Instant> start, Optional<Instant> end) {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("The events end " + end.get() + " before they begin " + start.get()
                    + ". Give an end after the start.");
        }
    }
}
