package io.creditkit.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on by a step whenever it is looked at. */
public final class SlowClock extends Clock {
    private final Duration step;
    private Instant now;

    /** A clock that begins with that moment. */
    public SlowClock(Instant now, Duration step) {
        this.now = now;
        this.step = step;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        now = now.plus(step);
        return now;
    }
}
