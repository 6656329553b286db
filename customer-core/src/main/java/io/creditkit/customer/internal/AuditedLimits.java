package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.storage.LimitStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decisions, overrides, guarantees and statuses, each change of which is written into the audit trail. Reservations are not: they say
 * themselves who made them, and come with every order.
 */
record AuditedLimits(LimitStore store, Auditor auditor) implements LimitStore {
    private static final FieldTexts<LimitDecision> DECISION = new FieldTexts<LimitDecision>()
            .field("subject", LimitDecision::subject)
            .field("amount", decision -> text(decision))
            .field("subLimits", decision -> new TreeMap<>(decision.subLimits()))
            .field("kind", LimitDecision::kind)
            .field("validFrom", LimitDecision::validFrom)
            .optional("validUntil", LimitDecision::validUntil)
            .field("state", LimitDecision::state)
            .field("reason", LimitDecision::reason)
            .optional("decidedBy", LimitDecision::decidedBy)
            .optional("decidedAtLevel", LimitDecision::decidedAtLevel)
            .optional("endedOn", LimitDecision::endedOn);
    private static final FieldTexts<HoldOverride> OVERRIDE = new FieldTexts<HoldOverride>()
            .field("override.reference", HoldOverride::reference)
            .field("override.amount", HoldOverride::amount)
            .optional("override.termDays", HoldOverride::termDays)
            .field("override.reason", HoldOverride::reason)
            .field("override.expiresAt", HoldOverride::expiresAt);
    private static final FieldTexts<Guarantee> GUARANTEE = new FieldTexts<Guarantee>()
            .field("guarantee.id", Guarantee::id)
            .field("guarantee.kind", Guarantee::kind)
            .field("guarantee.amount", Guarantee::amount)
            .optional("guarantee.validFrom", Guarantee::validFrom)
            .optional("guarantee.validUntil", Guarantee::validUntil)
            .optional("guarantee.reference", Guarantee::reference);
    private static final FieldTexts<CreditStanding> STANDING = new FieldTexts<CreditStanding>()
            .field("creditStatus", CreditStanding::status)
            .field("creditStatus.reason", CreditStanding::reason);

    @Override
    public Optional<LimitDecision> find(String id) {
        return store.find(id);
    }

    @Override
    public List<LimitDecision> of(LimitSubject subject) {
        return store.of(subject);
    }

    @Override
    public Map<LimitSubject, List<LimitDecision>> of(Collection<LimitSubject> subjects) {
        return store.of(subjects);
    }

    @Override
    public List<LimitDecision> in(LimitState state) {
        return store.in(state);
    }

    @Override
    public List<LimitDecision> ending(LocalDate from, LocalDate to) {
        return store.ending(from, to);
    }

    @Override
    public LimitDecision save(LimitDecision decision) {
        Optional<LimitDecision> before = store.find(decision.id());
        LimitDecision stored = store.save(decision);
        auditor.note(Subject.of(Subject.Kind.CREDIT_LIMIT, stored.id()), DECISION, before, stored);
        return stored;
    }

    @Override
    public long turn(String headroom) {
        return store.turn(headroom);
    }

    @Override
    public void turns(Collection<String> headrooms) {
        store.turns(headrooms);
    }

    @Override
    public Optional<Reservation> reservation(CustomerId customer, String reference) {
        return store.reservation(customer, reference);
    }

    @Override
    public List<Reservation> reservationsOf(CustomerId customer, Instant endedAfter) {
        return store.reservationsOf(customer, endedAfter);
    }

    @Override
    public Map<CustomerId, List<Reservation>> reservationsOf(Collection<CustomerId> customers, Instant endedAfter) {
        return store.reservationsOf(customers, endedAfter);
    }

    @Override
    public List<Reservation> overdueReservations(Instant moment) {
        return store.overdueReservations(moment);
    }

    @Override
    public Reservation saveReservation(Reservation reservation) {
        return store.saveReservation(reservation);
    }

    @Override
    public List<HoldOverride> overridesOf(CustomerId customer) {
        return store.overridesOf(customer);
    }

    @Override
    public void putOverride(HoldOverride override) {
        store.putOverride(override);
        auditor.note(
                Subject.of(override.customerId()),
                AuditEntry.Action.CHANGED,
                OVERRIDE.between(Optional.empty(), Optional.of(override)));
    }

    @Override
    public Optional<Guarantee> guarantee(String id) {
        return store.guarantee(id);
    }

    @Override
    public List<Guarantee> guaranteesOf(LimitSubject subject) {
        return store.guaranteesOf(subject);
    }

    @Override
    public Guarantee saveGuarantee(Guarantee guarantee) {
        Optional<Guarantee> before = store.guarantee(guarantee.id());
        Guarantee stored = store.saveGuarantee(guarantee);
        auditor.note(
                subject(stored.subject()), AuditEntry.Action.CHANGED, GUARANTEE.between(before, Optional.of(stored)));
        return stored;
    }

    @Override
    public Optional<CreditStanding> standing(LimitSubject subject) {
        return store.standing(subject);
    }

    @Override
    public void putStanding(CreditStanding standing) {
        Optional<CreditStanding> before = store.standing(standing.subject());
        store.putStanding(standing);
        auditor.note(
                subject(standing.subject()),
                AuditEntry.Action.CHANGED,
                STANDING.between(before, Optional.of(standing)));
    }

    @Override
    public void removeStanding(LimitSubject subject) {
        store.standing(subject)
                .ifPresent(former -> auditor.note(
                        subject(subject),
                        AuditEntry.Action.CHANGED,
                        STANDING.between(Optional.of(former), Optional.empty())));
        store.removeStanding(subject);
    }

    private static String text(LimitDecision decision) {
        return decision.amount().money().map(Object::toString).orElse("not applicable");
    }

    private static Subject subject(LimitSubject subject) {
        if (subject instanceof LimitSubject.Account account) {
            return Subject.of(account.customer());
        }
        return Subject.of(
                Subject.Kind.COMPANY, ((LimitSubject.Company) subject).company().toString());
    }
}
