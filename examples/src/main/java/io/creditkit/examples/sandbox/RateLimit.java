package io.creditkit.examples.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many calls in a minute, and then none; a call that comes too early prolongs the wait. */
final class RateLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int limit;
    private final Clock clock;
    private Instant windowEnd = Instant.MIN;
    private int used;

    RateLimit(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    synchronized void count() {
        Instant now = clock.instant();
        if (!now.isBefore(windowEnd)) {
            windowEnd = now.plus(WINDOW);
            used = 0;
        }
        used++;
        if (used > limit) {
            windowEnd = now.plus(WINDOW);
            throw Refusal.message(429, "Too many requests");
        }
    }
}
