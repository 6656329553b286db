package io.creditkit.customer.internal;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.outbox.EventSink;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Not for hosts: for whom, by whom and with what a service works. Every service takes one, so that a tenant and an actor are
 * chosen once and can't be forgotten.
 */
public record WorkContext(
        Storage storage,
        TenantId tenant,
        Actor actor,
        Clock clock,
        ZoneId zone,
        IdSource ids,
        ExchangeRates rates,
        Optional<EventSink> events,
        ChangeSource source) {
    private static final int MOST_CONFLICTS = 4;

    /** A context of which no event goes out. */
    public WorkContext(
            Storage storage,
            TenantId tenant,
            Actor actor,
            Clock clock,
            ZoneId zone,
            IdSource ids,
            ExchangeRates rates) {
        this(storage, tenant, actor, clock, zone, ids, rates, Optional.empty());
    }

    /** A context of changes that are entered by hand. */
    public WorkContext(
            Storage storage,
            TenantId tenant,
            Actor actor,
            Clock clock,
            ZoneId zone,
            IdSource ids,
            ExchangeRates rates,
            Optional<EventSink> events) {
        this(storage, tenant, actor, clock, zone, ids, rates, events, ChangeSource.BY_HAND);
    }

    /** {@return the same for changes whose values come by that way: it stands in the audit trail} */
    public WorkContext from(ChangeSource way) {
        return new WorkContext(storage, tenant, actor, clock, zone, ids, rates, events, way);
    }

    /** {@return the same for what a job reads for itself and shows the actor nothing of, whatever the actor may see} */
    public WorkContext ofItself() {
        Actor whole = Actor.of(actor.id());
        Actor same = actor.reason().map(whole::because).orElse(whole);
        return new WorkContext(storage, tenant, same, clock, zone, ids, rates, events, source);
    }

    /**
     * Runs one unit of work for this tenant. What it changes of customers, contacts, portal accounts, documents, payments, adjustments,
     * loans and supply is written into the audit trail with old and new values; of anything else by {@link #audit}.
     */
    public <T> T inUnitOfWork(Function<UnitOfWork, T> work) {
        return storage.inUnitOfWork(tenant, stores -> work.apply(new AuditedWork(stores, this)));
    }

    /** Runs one unit of work that reads alone, all of it as it was at one moment. */
    public <T> T inSnapshot(Function<UnitOfWork, T> work) {
        return storage.inSnapshot(tenant, work);
    }

    /**
     * Runs one unit of work, as {@link #inUnitOfWork} does, whose entries in the audit trail are written together, the last ones at its end:
     * for many changes, each of another thing.
     */
    public <T> T inUnitOfWorkOfMany(Function<UnitOfWork, T> work) {
        return storage.inUnitOfWork(tenant, stores -> {
            GatheredTrail trail = new GatheredTrail(stores.audit());
            T result = work.apply(new AuditedWork(stores, this, trail));
            trail.write();
            return result;
        });
    }

    /** {@return the same unit of work for changes whose values come by that way} */
    public UnitOfWork by(ChangeSource way, UnitOfWork work) {
        return work instanceof AuditedWork audited
                ? new AuditedWork(audited.stores(), from(way), audited.trail(), audited.turns())
                : work;
    }

    /**
     * Refuses what the actor may not do.
     *
     * @throws PermissionDeniedException if the actor may not do that
     */
    public void require(Permission permission) {
        actor.require(permission);
    }

    /**
     * Refuses a past day to who may not see what was changed since.
     *
     * @throws PermissionDeniedException for a day before today without {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public void requireDay(LocalDate day) {
        if (day.isBefore(today())) {
            require(Permission.VIEW_AUDIT_TRAIL);
        }
    }

    /** Writes into the audit trail what the actor does now, and why. */
    public void audit(UnitOfWork work, Subject subject, AuditEntry.Action action, List<FieldChange> changes) {
        work.audit().append(entry(subject, action, changes));
    }

    /** {@return the entry for the audit trail, that the actor does that now, and why} */
    AuditEntry entry(Subject subject, AuditEntry.Action action, List<FieldChange> changes) {
        return new AuditEntry(subject, 0, action, now(), actor, actor.reason(), source, changes);
    }

    /** {@return the entry for the access log, that the actor looks at that now} */
    public AccessEntry access(Subject subject, AccessEntry.Kind kind, String detail) {
        return new AccessEntry(subject, kind, detail, now(), actor, actor.purpose());
    }

    /** Writes into the audit trail what the actor does now, and tells the host of it. */
    public void note(
            UnitOfWork work, Subject subject, AuditEntry.Action action, String event, Map<String, String> facts) {
        audit(work, subject, action, List.of());
        emit(work, subject, event, facts);
    }

    /** Writes an event for the host; nothing if the host takes none. */
    public void emit(UnitOfWork work, Subject subject, String type, Map<String, String> facts) {
        if (events.isPresent()) {
            work.outbox().add(new OutboxEvent(subject, 0, type, now(), actor, facts));
        }
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
