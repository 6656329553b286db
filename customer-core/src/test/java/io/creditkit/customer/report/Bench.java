package io.creditkit.customer.report;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A tenant to work with in a test: a storage, a clock that moves only when told, and ids that count. */
public final class Bench {
    public static final CountryCode GB = CountryCode.of("GB");
    public static final AgencyCompanyId ACME = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-00000001");

    private static final TenantId TENANT = TenantId.of("test");

    private final Storage storage;
    private final HandClock clock;
    private final AtomicLong ids;

    private Bench(Storage storage, HandClock clock, AtomicLong ids) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
    }

    public static Bench create() {
        return new Bench(
                InMemoryStorage.create(), new HandClock(Instant.parse("2026-03-10T09:00:00Z")), new AtomicLong());
    }

    /** The same tenant, clock and ids over another storage. */
    public Bench over(Function<Storage, Storage> wrapper) {
        return new Bench(wrapper.apply(storage), clock, ids);
    }

    public WorkContext context() {
        return contextOf(Actor.of("tester"));
    }

    public WorkContext contextOf(Actor actor) {
        return contextOf(TENANT, actor);
    }

    /** The same storage, clock and ids for another tenant. */
    public WorkContext contextOf(TenantId tenant, Actor actor) {
        return new WorkContext(
                storage,
                tenant,
                actor,
                clock,
                ZoneId.of("Europe/London"),
                () -> "id-" + ids.incrementAndGet(),
                ExchangeRates.none());
    }

    public Instant now() {
        return clock.instant();
    }

    public void advance(Duration time) {
        clock.now.updateAndGet(now -> now.plus(time));
    }

    public void setTo(String instant) {
        clock.now.set(Instant.parse(instant));
    }

    public <T> T work(Function<UnitOfWork, T> work) {
        return storage.inUnitOfWork(TENANT, work);
    }

    public static Customer.Builder customer(String number, String name) {
        Instant then = Instant.parse("2026-01-05T08:00:00Z");
        Customer.Builder customer = Customer.builder();
        customer.id(CustomerId.of("c-" + number))
                .number(number)
                .name(name)
                .address(Address.builder().country(GB).build())
                .riskCurrency(Currency.getInstance("GBP"))
                .statusChangedAt(then)
                .onboardedAt(then)
                .createdAt(then)
                .updatedAt(then)
                .updatedBy(Actor.of("import"));
        return customer;
    }

    private static final class HandClock extends Clock {
        private final AtomicReference<Instant> now;

        HandClock(Instant start) {
            this.now = new AtomicReference<>(start);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Zones come from the context.");
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
