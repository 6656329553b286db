package io.creditkit.customer.internal;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Not for hosts: for whom, by whom and with what a service works. Every service takes one, so that a tenant and an actor are
 * chosen once and can't be forgotten.
 */
public record WorkContext(
        Storage storage, TenantId tenant, Actor actor, Clock clock, ZoneId zone, IdSource ids, ExchangeRates rates) {
    private static final int MOST_CONFLICTS = 4;

    /** Runs one unit of work for this tenant. */
    public <T> T inUnitOfWork(Function<UnitOfWork, T> work) {
        return storage.inUnitOfWork(tenant, work);
    }

    /**
     * Runs one unit of work, and again from the start, five times in all, whenever somebody else wrote one of its values
     * meanwhile. For work that reads what it changes, and that makes no sense of its own of a conflict.
     */
    public <T> T inRepeatedUnitOfWork(Function<UnitOfWork, T> work) {
        for (int conflicts = 0; ; conflicts++) {
            try {
                return inUnitOfWork(work);
            } catch (StaleVersionException | DuplicateKeyException conflict) {
                if (conflicts == MOST_CONFLICTS) {
                    throw conflict;
                }
            }
        }
    }

    /** {@return this moment, to the microsecond that every storage keeps} */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return today in the tenant's zone} */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
