package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decisions on limits, reserved headroom, overrides, guarantees, and statuses set by hand. */
final class MemoryLimits implements LimitStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, LimitDecision> decisions = new HashMap<>();
        private final Map<LimitSubject, Set<String>> bySubject = new HashMap<>();
        private final Map<String, Long> turns = new HashMap<>();
        private final Map<CustomerId, Map<String, Reservation>> reservations = new HashMap<>();
        private final Map<String, HoldOverride> overrides = new HashMap<>();
        private final Map<String, Guarantee> guarantees = new HashMap<>();
        private final Map<LimitSubject, CreditStanding> standings = new HashMap<>();
    }

    private static final Comparator<LimitDecision> BY_ID = Comparator.comparing(LimitDecision::id, Keys.BY_CODE_POINT);
    private static final Comparator<LimitDecision> ASKED_FIRST =
            Comparator.comparing(LimitDecision::requestedAt).thenComparing(BY_ID);
    private static final Comparator<Reservation> RESERVED_FIRST = Comparator.comparing(Reservation::reservedAt)
            .thenComparing(one -> Keys.caseless(one.reference()), Keys.BY_CODE_POINT);
    private static final Comparator<Reservation> BY_CUSTOMER = Comparator.comparing(
                    (Reservation one) -> one.customerId().value(), Keys.BY_CODE_POINT)
            .thenComparing(RESERVED_FIRST);

    private final Session session;
    private final Data data;

    MemoryLimits(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<LimitDecision> find(String id) {
        return Optional.ofNullable(data().decisions.get(id));
    }

    @Override
    public List<LimitDecision> of(LimitSubject subject) {
        return data().bySubject.getOrDefault(subject, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .sorted(ASKED_FIRST)
                .toList();
    }

    @Override
    public List<LimitDecision> in(LimitState state) {
        return decisions(one -> one.state() == state).sorted(ASKED_FIRST).toList();
    }

    @Override
    public List<LimitDecision> ending(LocalDate from, LocalDate to) {
        return decisions(one -> one.state() == LimitState.APPROVED
                        && one.validUntil()
                                .filter(last -> !last.isBefore(from) && !last.isAfter(to))
                                .isPresent())
                .sorted(Comparator.comparing(
                                (LimitDecision one) -> one.validUntil().orElse(LocalDate.MAX))
                        .thenComparing(BY_ID))
                .toList();
    }

    @Override
    public LimitDecision save(LimitDecision decision) {
        Optional<LimitDecision> before = find(decision.id());
        long version = Keys.nextVersion(
                "credit limit " + decision.id(),
                decision.version(),
                before.map(LimitDecision::version).orElse(0L));
        before.ifPresent(former -> session.unindex(data.bySubject, former.subject(), former.id()));
        LimitDecision stored =
                LimitDecision.builder().from(decision).version(version).build();
        session.put(data.decisions, stored.id(), stored);
        session.index(data.bySubject, stored.subject(), stored.id());
        return stored;
    }

    @Override
    public long turn(String headroom) {
        long turn = data().turns.getOrDefault(headroom, 0L) + 1;
        session.put(data.turns, headroom, turn);
        return turn;
    }

    @Override
    public Optional<Reservation> reservation(CustomerId customer, String reference) {
        return Optional.ofNullable(
                data().reservations.getOrDefault(customer, Map.of()).get(Keys.caseless(reference)));
    }

    @Override
    public List<Reservation> reservationsOf(CustomerId customer, Instant endedAfter) {
        return data().reservations.getOrDefault(customer, Map.of()).values().stream()
                .filter(one -> one.endedAt().map(end -> end.isAfter(endedAfter)).orElse(true))
                .sorted(RESERVED_FIRST)
                .toList();
    }

    @Override
    public List<Reservation> overdueReservations(Instant moment) {
        return data().reservations.values().stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .filter(one -> one.state() == Reservation.State.HELD
                        && !one.expiresAt().isAfter(moment))
                .sorted(BY_CUSTOMER)
                .toList();
    }

    @Override
    public Reservation saveReservation(Reservation reservation) {
        long version = Keys.nextVersion(
                "reservation for " + reservation.reference() + " of customer " + reservation.customerId(),
                reservation.version(),
                reservation(reservation.customerId(), reservation.reference())
                        .map(Reservation::version)
                        .orElse(0L));
        Reservation stored =
                Reservation.builder().from(reservation).version(version).build();
        session.put(
                data.reservations.computeIfAbsent(stored.customerId(), first -> new HashMap<>()),
                Keys.caseless(stored.reference()),
                stored);
        return stored;
    }

    @Override
    public List<HoldOverride> overridesOf(CustomerId customer) {
        return data().overrides.values().stream()
                .filter(one -> one.customerId().equals(customer))
                .sorted(Comparator.comparing(HoldOverride::at).thenComparing(HoldOverride::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void putOverride(HoldOverride override) {
        session.put(data().overrides, override.id(), override);
    }

    @Override
    public Optional<Guarantee> guarantee(String id) {
        return Optional.ofNullable(data().guarantees.get(id));
    }

    @Override
    public List<Guarantee> guaranteesOf(LimitSubject subject) {
        return data().guarantees.values().stream()
                .filter(one -> one.subject().equals(subject))
                .sorted(Comparator.comparing(Guarantee::at).thenComparing(Guarantee::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Guarantee saveGuarantee(Guarantee guarantee) {
        long version = Keys.nextVersion(
                "guarantee " + guarantee.id(),
                guarantee.version(),
                guarantee(guarantee.id()).map(Guarantee::version).orElse(0L));
        Guarantee stored = Guarantee.builder().from(guarantee).version(version).build();
        session.put(data.guarantees, stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<CreditStanding> standing(LimitSubject subject) {
        return Optional.ofNullable(data().standings.get(subject));
    }

    @Override
    public void putStanding(CreditStanding standing) {
        session.put(data().standings, standing.subject(), standing);
    }

    @Override
    public void removeStanding(LimitSubject subject) {
        session.remove(data().standings, subject);
    }

    private Stream<LimitDecision> decisions(Predicate<LimitDecision> which) {
        return data().decisions.values().stream().filter(which);
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
