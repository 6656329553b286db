package io.creditkit.customer.report;

import io.creditkit.customer.CountryCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the agency counts as used, per country. Read seldom; in between, our own deliveries are added.
 *
 * <p>It may tell too little (others use the same contract) but never too much, for on that rests the proof that an order was
 * not billed. So a delivery counts only towards the reading under which its order was placed: a later reading may hold it
 * already.
 */
final class Meter {
    private final CreditBureau bureau;
    private final Clock clock;
    private final Duration maxAge;
    private final Map<CountryCode, Reading> readings = new ConcurrentHashMap<>();

    Meter(CreditBureau bureau, Clock clock, Duration maxAge) {
        this.bureau = bureau;
        this.clock = clock;
        this.maxAge = maxAge;
    }

    /** One answer of the agency, with what we received since. */
    static final class Reading {
        private final Instant readAt;
        private final OptionalLong used;
        private final AtomicLong deliveredSince = new AtomicLong();

        private Reading(Instant readAt, OptionalLong used) {
            this.readAt = readAt;
            this.used = used;
        }

        OptionalLong used() {
            return used.isPresent() ? OptionalLong.of(used.getAsLong() + deliveredSince.get()) : used;
        }

        void delivered() {
            deliveredSince.incrementAndGet();
        }
    }

    /** {@return the reading that serves now} At most one free call. */
    Reading reading(CountryCode country) {
        Instant now = clock.instant();
        Reading last = readings.get(country);
        if (last != null && now.isBefore(last.readAt.plus(maxAge))) {
            return last;
        }
        Reading fresh = new Reading(now, readNow(country));
        readings.put(country, fresh);
        return fresh;
    }

    /** {@return what the agency counts at this moment; empty if it does not tell or can't be asked} One free call. */
    OptionalLong readNow(CountryCode country) {
        try {
            return bureau.reportsUsed(country);
        } catch (BureauException refusal) {
            // The meter only serves to settle lost orders; without it they are left to a person.
            return OptionalLong.empty();
        }
    }
}
