package io.creditkit.customer;

import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A context that holds time and ids still, so that a test knows every value beforehand. */
public final class Workbench {
    /** The moment that is now: one in the morning of 31 March 2026 in Paris. */
    public static final Instant NOW = Instant.parse("2026-03-30T23:00:00.123456Z");

    private Workbench() {}

    /** A context at {@link #NOW}, whose ids are id-1, id-2 and so on. */
    public static WorkContext on(Storage storage) {
        return on(storage, NOW, Actor.of("tester"));
    }

    /** A context at that moment, for that actor. */
    public static WorkContext on(Storage storage, Instant now, Actor actor) {
        AtomicLong ids = new AtomicLong();
        ZoneId zone = ZoneId.of("Europe/Paris");
        return new WorkContext(
                storage,
                TenantId.of("tenant"),
                actor,
                Clock.fixed(now, zone),
                zone,
                () -> "id-" + ids.incrementAndGet(),
                ExchangeRates.none());
    }
}
