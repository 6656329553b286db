package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.receivables.AdjustmentDecision;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.receivables.SnapshotRun;
import io.creditkit.customer.storage.LedgerStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Payments and adjustments, each change of which is written into the audit trail. Snapshots are a history themselves. */
record AuditedLedger(LedgerStore store, Auditor auditor) implements LedgerStore {
    private static final FieldTexts<IncomingPayment> PAYMENT = new FieldTexts<IncomingPayment>()
            .field("customer", IncomingPayment::customerId)
            .field("receivedOn", IncomingPayment::receivedOn)
            .field("amount", IncomingPayment::amount)
            .optional("method", IncomingPayment::method)
            .field("status", IncomingPayment::status)
            .field("unallocated", IncomingPayment::unallocated)
            .optional("closedOn", IncomingPayment::closedOn)
            .each("allocated.", AuditedLedger::allocated);

    /** The note stands on the adjustment, which nobody can change. */
    private static final FieldTexts<BalanceAdjustment> ADJUSTMENT = new FieldTexts<BalanceAdjustment>()
            .field("customer", BalanceAdjustment::customerId)
            .field("amount", BalanceAdjustment::amount)
            .field("reasonCode", BalanceAdjustment::reasonCode)
            .field("effectiveOn", BalanceAdjustment::effectiveOn)
            .field("approval", BalanceAdjustment::approval)
            .optional("decision", adjustment -> adjustment.decision().map(AdjustmentDecision::verdict))
            .optional("reverses", BalanceAdjustment::reversesId);

    @Override
    public void addAdjustment(BalanceAdjustment adjustment) {
        store.addAdjustment(adjustment);
        trail(Optional.empty(), adjustment);
    }

    @Override
    public BalanceAdjustment decideAdjustment(String id, AdjustmentDecision decision) {
        Optional<BalanceAdjustment> before = store.adjustment(id);
        BalanceAdjustment decided = store.decideAdjustment(id, decision);
        trail(before, decided);
        return decided;
    }

    @Override
    public Optional<BalanceAdjustment> adjustment(String id) {
        return store.adjustment(id);
    }

    @Override
    public List<BalanceAdjustment> adjustmentsOf(CustomerId customer) {
        return store.adjustmentsOf(customer);
    }

    @Override
    public Map<CustomerId, List<BalanceAdjustment>> adjustmentsOf(Collection<CustomerId> customers) {
        return store.adjustmentsOf(customers);
    }

    @Override
    public void moveAdjustment(String id, CustomerId customer) {
        Optional<BalanceAdjustment> before = store.adjustment(id);
        store.moveAdjustment(id, customer);
        store.adjustment(id).ifPresent(moved -> trail(before, moved));
    }

    @Override
    public void eraseNotes(CustomerId customer, String placeholder) {
        store.eraseNotes(customer, placeholder);
    }

    @Override
    public Optional<IncomingPayment> payment(String id) {
        return store.payment(id);
    }

    @Override
    public List<IncomingPayment> paymentsOf(CustomerId customer) {
        return store.paymentsOf(customer);
    }

    @Override
    public Map<CustomerId, List<IncomingPayment>> paymentsOf(Collection<CustomerId> customers) {
        return store.paymentsOf(customers);
    }

    @Override
    public IncomingPayment savePayment(IncomingPayment payment) {
        Optional<IncomingPayment> before = payment.version() == 0 ? Optional.empty() : store.payment(payment.id());
        IncomingPayment stored = store.savePayment(payment);
        auditor.trail(Subject.of(Subject.Kind.PAYMENT, stored.id()), PAYMENT, before, stored);
        return stored;
    }

    @Override
    public Optional<BookedReference> booked(String reference) {
        return store.booked(reference);
    }

    @Override
    public void addBooked(BookedReference booked) {
        store.addBooked(booked);
    }

    @Override
    public boolean addSnapshot(LedgerSnapshot snapshot) {
        return store.addSnapshot(snapshot);
    }

    @Override
    public List<LedgerSnapshot> snapshots(CustomerId customer, LocalDate from, LocalDate to) {
        return store.snapshots(customer, from, to);
    }

    @Override
    public List<LedgerSnapshot> snapshotsOn(LocalDate day) {
        return store.snapshotsOn(day);
    }

    @Override
    public boolean addSnapshotRun(SnapshotRun run) {
        return store.addSnapshotRun(run);
    }

    @Override
    public List<SnapshotRun> snapshotRuns(LocalDate from, LocalDate to) {
        return store.snapshotRuns(from, to);
    }

    @Override
    public long nextNumber(String series) {
        return store.nextNumber(series);
    }

    private void trail(Optional<BalanceAdjustment> before, BalanceAdjustment after) {
        auditor.trail(Subject.of(Subject.Kind.ADJUSTMENT, after.id()), ADJUSTMENT, before, after);
    }

    private static Map<String, String> allocated(IncomingPayment payment) {
        return payment.allocatedByInvoice().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, given -> given.getValue().toString()));
    }
}
