package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.AdjustmentDecision;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.receivables.SnapshotRun;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.LedgerStore;
import io.creditkit.customer.storage.StaleVersionException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Adjustments, payments, snapshots and counters. */
final class MemoryLedger implements LedgerStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, BalanceAdjustment> adjustments = new HashMap<>();
        private final Map<CustomerId, Set<String>> adjustmentsByCustomer = new HashMap<>();
        private final Map<String, String> reversals = new HashMap<>();
        private final Map<String, IncomingPayment> payments = new HashMap<>();
        private final Map<CustomerId, Set<String>> paymentsByCustomer = new HashMap<>();
        private final Map<String, BookedReference> booked = new HashMap<>();
        private final Map<SnapshotKey, LedgerSnapshot> snapshots = new HashMap<>();
        private final Map<CustomerId, Set<SnapshotKey>> snapshotsByCustomer = new HashMap<>();
        private final Map<LocalDate, Set<SnapshotKey>> snapshotsByDay = new HashMap<>();
        private final NavigableMap<LocalDate, SnapshotRun> runs = new TreeMap<>();
        private final Map<String, Long> counters = new HashMap<>();
    }

    private record SnapshotKey(CustomerId customer, LocalDate day, String currency) {}

    private static final Comparator<BalanceAdjustment> ADJUSTMENTS_IN_ORDER = Comparator.comparing(
                    BalanceAdjustment::effectiveOn)
            .thenComparing(BalanceAdjustment::madeAt)
            .thenComparing(BalanceAdjustment::id, Keys.BY_CODE_POINT);
    private static final Comparator<IncomingPayment> PAYMENTS_IN_ORDER =
            Comparator.comparing(IncomingPayment::receivedOn).thenComparing(IncomingPayment::id, Keys.BY_CODE_POINT);
    private static final Comparator<LedgerSnapshot> SNAPSHOTS_IN_ORDER = Comparator.comparing(LedgerSnapshot::day)
            .thenComparing(snapshot -> snapshot.customerId().value(), Keys.BY_CODE_POINT)
            .thenComparing(snapshot -> snapshot.open().currency().getCurrencyCode());

    private final Session session;
    private final Data data;

    MemoryLedger(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public void addAdjustment(BalanceAdjustment adjustment) {
        if (data().adjustments.containsKey(adjustment.id())) {
            throw new DuplicateKeyException("There is an adjustment " + adjustment.id() + " already.");
        }
        if (adjustment.reversesId().filter(data.reversals::containsKey).isPresent() && !adjustment.isRefused()) {
            throw new DuplicateKeyException("The adjustment was reversed already.");
        }
        put(adjustment);
        session.index(data.adjustmentsByCustomer, adjustment.customerId(), adjustment.id());
    }

    @Override
    public BalanceAdjustment decideAdjustment(String id, AdjustmentDecision decision) {
        BalanceAdjustment stored = adjustment(id)
                .filter(adjustment -> adjustment.decision().isEmpty())
                .orElseThrow(() ->
                        new StaleVersionException("adjustment " + id, 1, data.adjustments.containsKey(id) ? 2 : 0));
        stored.reversesId().ifPresent(reversed -> session.remove(data.reversals, reversed));
        BalanceAdjustment decided =
                BalanceAdjustment.builder().from(stored).decision(decision).build();
        put(decided);
        return decided;
    }

    @Override
    public Optional<BalanceAdjustment> adjustment(String id) {
        return Optional.ofNullable(data().adjustments.get(id));
    }

    @Override
    public List<BalanceAdjustment> adjustmentsOf(CustomerId customer) {
        return data().adjustmentsByCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> adjustment(id).stream())
                .sorted(ADJUSTMENTS_IN_ORDER)
                .toList();
    }

    @Override
    public void moveAdjustment(String id, CustomerId customer) {
        BalanceAdjustment stored =
                adjustment(id).orElseThrow(() -> new StaleVersionException("adjustment " + id, 1, 0));
        session.unindex(data.adjustmentsByCustomer, stored.customerId(), id);
        put(BalanceAdjustment.builder().from(stored).customerId(customer).build());
        session.index(data.adjustmentsByCustomer, customer, id);
    }

    @Override
    public void eraseNotes(CustomerId customer, String placeholder) {
        adjustmentsOf(customer)
                .forEach(adjustment -> put(BalanceAdjustment.builder()
                        .from(adjustment)
                        .note(placeholder)
                        .build()));
    }

    @Override
    public Optional<IncomingPayment> payment(String id) {
        return Optional.ofNullable(data().payments.get(id));
    }

    @Override
    public List<IncomingPayment> paymentsOf(CustomerId customer) {
        return data().paymentsByCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> payment(id).stream())
                .sorted(PAYMENTS_IN_ORDER)
                .toList();
    }

    @Override
    public IncomingPayment savePayment(IncomingPayment payment) {
        Optional<IncomingPayment> before = payment(payment.id());
        long version = Keys.nextVersion(
                "payment " + payment.id(),
                payment.version(),
                before.map(IncomingPayment::version).orElse(0L));
        before.ifPresent(former -> session.unindex(data.paymentsByCustomer, former.customerId(), former.id()));
        IncomingPayment stored =
                IncomingPayment.builder().from(payment).version(version).build();
        session.put(data.payments, stored.id(), stored);
        session.index(data.paymentsByCustomer, stored.customerId(), stored.id());
        return stored;
    }

    @Override
    public Optional<BookedReference> booked(String reference) {
        return Optional.ofNullable(data().booked.get(reference));
    }

    @Override
    public void addBooked(BookedReference booked) {
        if (data().booked.containsKey(booked.reference())) {
            throw new DuplicateKeyException("Something is booked under this reference already.");
        }
        session.put(data.booked, booked.reference(), booked);
    }

    @Override
    public boolean addSnapshot(LedgerSnapshot snapshot) {
        SnapshotKey key = new SnapshotKey(
                snapshot.customerId(),
                snapshot.day(),
                snapshot.open().currency().getCurrencyCode());
        if (data().snapshots.containsKey(key)) {
            return false;
        }
        session.put(data.snapshots, key, snapshot);
        session.index(data.snapshotsByCustomer, key.customer(), key);
        session.index(data.snapshotsByDay, key.day(), key);
        return true;
    }

    @Override
    public List<LedgerSnapshot> snapshots(CustomerId customer, LocalDate from, LocalDate to) {
        return inOrder(data().snapshotsByCustomer.getOrDefault(customer, Set.of())).stream()
                .filter(snapshot ->
                        !snapshot.day().isBefore(from) && !snapshot.day().isAfter(to))
                .toList();
    }

    @Override
    public List<LedgerSnapshot> snapshotsOn(LocalDate day) {
        return inOrder(data().snapshotsByDay.getOrDefault(day, Set.of()));
    }

    @Override
    public boolean addSnapshotRun(SnapshotRun run) {
        if (data().runs.containsKey(run.day())) {
            return false;
        }
        session.put(data.runs, run.day(), run);
        return true;
    }

    @Override
    public List<SnapshotRun> snapshotRuns(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : List.copyOf(data().runs.subMap(from, true, to, true).values());
    }

    @Override
    public long nextNumber(String series) {
        long next = data().counters.getOrDefault(series, 0L) + 1;
        session.put(data.counters, series, next);
        return next;
    }

    private void put(BalanceAdjustment adjustment) {
        session.put(data.adjustments, adjustment.id(), adjustment);
        if (!adjustment.isRefused()) {
            adjustment.reversesId().ifPresent(reversed -> session.put(data.reversals, reversed, adjustment.id()));
        }
    }

    private List<LedgerSnapshot> inOrder(Set<SnapshotKey> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(data.snapshots.get(key)).stream())
                .sorted(SNAPSHOTS_IN_ORDER)
                .toList();
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
