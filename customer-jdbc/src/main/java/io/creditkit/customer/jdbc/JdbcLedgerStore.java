package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.AdjustmentDecision;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.receivables.SnapshotRun;
import io.creditkit.customer.storage.LedgerStore;
import io.creditkit.customer.storage.StaleVersionException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class JdbcLedgerStore implements LedgerStore {
    private static final Columns ADJUSTMENT = Columns.of(
            "tenant_id",
            "id",
            "customer_id",
            "amount",
            "amount_currency",
            "reason_code",
            "note",
            "effective_on",
            "made_by",
            "made_at",
            "approval",
            "verdict",
            "decided_by",
            "decided_at",
            "reverses_id",
            "open_key");
    private static final String ADJUSTMENTS =
            "SELECT " + ADJUSTMENT.names() + " FROM ${prefix}adjustment WHERE tenant_id = :tenant_id";
    private static final Among ADJUSTMENTS_OF_MANY = Among.of(ADJUSTMENT, "adjustment", "customer_id");
    private static final String INSERT_ADJUSTMENT = "INSERT INTO ${prefix}adjustment " + ADJUSTMENT.inserted();
    private static final String DECIDE = "UPDATE ${prefix}adjustment SET verdict = :verdict, decided_by = :decided_by,"
            + " decided_at = :decided_at, open_key = :open_key"
            + " WHERE tenant_id = :tenant_id AND id = :id AND verdict IS NULL";

    private static final String ERASE_NOTES = "UPDATE ${prefix}adjustment SET note = :note"
            + " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private static final String MOVE =
            "UPDATE ${prefix}adjustment SET customer_id = :customer_id" + " WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns PAYMENT_CHANGING = Columns.of(
            "customer_id",
            "received_on",
            "amount",
            "amount_currency",
            "pay_method",
            "stage",
            "closed_on",
            "allocation_list");
    private static final Columns PAYMENT =
            Columns.of("tenant_id", "id", "version").and(PAYMENT_CHANGING);
    private static final String PAYMENTS =
            "SELECT " + PAYMENT.names() + " FROM ${prefix}incoming_payment WHERE tenant_id = :tenant_id";
    private static final Among PAYMENTS_OF_MANY = Among.of(PAYMENT, "incoming_payment", "customer_id");
    private static final String INSERT_PAYMENT = "INSERT INTO ${prefix}incoming_payment " + PAYMENT.inserted();
    private static final String UPDATE_PAYMENT = "UPDATE ${prefix}incoming_payment SET version = version + 1, "
            + PAYMENT_CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String PAYMENT_VERSION =
            "SELECT version AS n FROM ${prefix}incoming_payment WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns BOOKED = Columns.of("tenant_id", "reference", "booked", "target_id", "request");
    private static final String BOOKED_UNDER = "SELECT " + BOOKED.names()
            + " FROM ${prefix}booked_reference WHERE tenant_id = :tenant_id AND reference = :reference";
    private static final String INSERT_BOOKED = "INSERT INTO ${prefix}booked_reference " + BOOKED.inserted();

    private static final String BY_ID = " AND id = :id";
    private static final String OF_CUSTOMER = " AND customer_id = :customer_id";

    private static final String COUNT_UP = "UPDATE ${prefix}number_series SET last_number = last_number + 1"
            + " WHERE tenant_id = :tenant_id AND series = :series";
    private static final String BEGIN_COUNTING =
            "INSERT INTO ${prefix}number_series (tenant_id, series, last_number) VALUES (:tenant_id, :series, 1)";
    private static final String LAST_NUMBER =
            "SELECT last_number AS n FROM ${prefix}number_series WHERE tenant_id = :tenant_id AND series = :series";

    private static final Comparator<BalanceAdjustment> ADJUSTMENTS_IN_ORDER = Comparator.comparing(
                    BalanceAdjustment::effectiveOn)
            .thenComparing(BalanceAdjustment::madeAt)
            .thenComparing(BalanceAdjustment::id, Keys.BY_CODE_POINT);
    private static final Comparator<IncomingPayment> PAYMENTS_IN_ORDER =
            Comparator.comparing(IncomingPayment::receivedOn).thenComparing(IncomingPayment::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final LedgerSnapshots snapshots;

    JdbcLedgerStore(Session session) {
        this.session = session;
        snapshots = new LedgerSnapshots(session);
    }

    @Override
    public void addAdjustment(BalanceAdjustment adjustment) {
        session.insert(
                INSERT_ADJUSTMENT,
                decision(adjustment)
                        .text("id", adjustment.id())
                        .text("customer_id", adjustment.customerId().value())
                        .money("amount", adjustment.amount())
                        .text("reason_code", adjustment.reasonCode())
                        .text("note", adjustment.note())
                        .day("effective_on", adjustment.effectiveOn())
                        .text("made_by", adjustment.madeBy().id())
                        .moment("made_at", adjustment.madeAt())
                        .constant("approval", adjustment.approval())
                        .text("reverses_id", adjustment.reversesId()),
                "An adjustment with this id is stored already, or the one it reverses was reversed before.");
    }

    @Override
    public BalanceAdjustment decideAdjustment(String id, AdjustmentDecision decision) {
        BalanceAdjustment stored =
                adjustment(id).orElseThrow(() -> new StaleVersionException("adjustment " + id, 1, 0));
        BalanceAdjustment decided =
                BalanceAdjustment.builder().from(stored).decision(decision).build();
        if (session.put(DECIDE, decision(decided).text("id", id)) == 0) {
            throw new StaleVersionException("adjustment " + id, 1, 2);
        }
        return decided;
    }

    @Override
    public Optional<BalanceAdjustment> adjustment(String id) {
        return session.first(ADJUSTMENTS + BY_ID, Values.none().text("id", id), JdbcLedgerStore::adjustment);
    }

    @Override
    public List<BalanceAdjustment> adjustmentsOf(CustomerId customer) {
        return session.list(ADJUSTMENTS + OF_CUSTOMER, of(customer), JdbcLedgerStore::adjustment).stream()
                .sorted(ADJUSTMENTS_IN_ORDER)
                .toList();
    }

    @Override
    public Map<CustomerId, List<BalanceAdjustment>> adjustmentsOf(Collection<CustomerId> customers) {
        return Among.grouped(
                ADJUSTMENTS_OF_MANY.list(session, Among.texts(customers), JdbcLedgerStore::adjustment).stream()
                        .sorted(ADJUSTMENTS_IN_ORDER)
                        .toList(),
                BalanceAdjustment::customerId);
    }

    @Override
    public void moveAdjustment(String id, CustomerId customer) {
        if (session.put(MOVE, of(customer).text("id", id)) == 0) {
            throw new StaleVersionException("adjustment " + id, 1, 0);
        }
    }

    @Override
    public void eraseNotes(CustomerId customer, String placeholder) {
        session.write(ERASE_NOTES, of(customer).text("note", placeholder));
    }

    @Override
    public Optional<IncomingPayment> payment(String id) {
        return session.first(PAYMENTS + BY_ID, Values.none().text("id", id), JdbcLedgerStore::payment);
    }

    @Override
    public List<IncomingPayment> paymentsOf(CustomerId customer) {
        return session.list(PAYMENTS + OF_CUSTOMER, of(customer), JdbcLedgerStore::payment).stream()
                .sorted(PAYMENTS_IN_ORDER)
                .toList();
    }

    @Override
    public Map<CustomerId, List<IncomingPayment>> paymentsOf(Collection<CustomerId> customers) {
        return Among.grouped(
                PAYMENTS_OF_MANY.list(session, Among.texts(customers), JdbcLedgerStore::payment).stream()
                        .sorted(PAYMENTS_IN_ORDER)
                        .toList(),
                IncomingPayment::customerId);
    }

    @Override
    public IncomingPayment savePayment(IncomingPayment payment) {
        Values values = of(payment.customerId())
                .text("id", payment.id())
                .day("received_on", payment.receivedOn())
                .money("amount", payment.amount())
                .text("pay_method", payment.method())
                .constant("stage", payment.stage())
                .day("closed_on", payment.closedOn())
                .text("allocation_list", Fields.write(payment.allocations(), JdbcLedgerStore::parts));
        String taken = "A payment with this id is stored already.";
        if (payment.version() == 0) {
            session.insert(INSERT_PAYMENT, values.number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE_PAYMENT, values, "payment " + payment.id(), taken, payment.version(), PAYMENT_VERSION);
        }
        return IncomingPayment.builder()
                .from(payment)
                .version(payment.version() + 1)
                .build();
    }

    @Override
    public Optional<BookedReference> booked(String reference) {
        return session.first(
                BOOKED_UNDER,
                Values.none().text("reference", reference),
                row -> new BookedReference(
                        row.text("reference"),
                        row.constant("booked", BookedReference.Booked.class),
                        row.text("target_id"),
                        row.text("request")));
    }

    @Override
    public void addBooked(BookedReference booked) {
        session.insert(
                INSERT_BOOKED,
                Values.none()
                        .text("reference", booked.reference())
                        .constant("booked", booked.booked())
                        .text("target_id", booked.id())
                        .text("request", booked.request()),
                "Something is booked under this reference already.");
    }

    @Override
    public boolean addSnapshot(LedgerSnapshot snapshot) {
        return snapshots.add(snapshot);
    }

    @Override
    public List<LedgerSnapshot> snapshots(CustomerId customer, LocalDate from, LocalDate to) {
        return snapshots.of(customer, from, to);
    }

    @Override
    public List<LedgerSnapshot> snapshotsOn(LocalDate day) {
        return snapshots.on(day);
    }

    @Override
    public boolean addSnapshotRun(SnapshotRun run) {
        return snapshots.addRun(run);
    }

    @Override
    public List<SnapshotRun> snapshotRuns(LocalDate from, LocalDate to) {
        return snapshots.runs(from, to);
    }

    @Override
    public long nextNumber(String series) {
        Values values = Values.none().text("series", series);
        if (session.put(COUNT_UP, values) == 0) {
            session.put(BEGIN_COUNTING, values);
        }
        return session.number(LAST_NUMBER, values);
    }

    private static Values of(CustomerId customer) {
        return Values.none().text("customer_id", customer.value());
    }

    private static Values decision(BalanceAdjustment adjustment) {
        Optional<AdjustmentDecision> decision = adjustment.decision();
        return Values.none()
                .constant("verdict", decision.map(AdjustmentDecision::verdict))
                .text("decided_by", decision.map(made -> made.decidedBy().id()))
                .moment("decided_at", decision.map(AdjustmentDecision::decidedAt))
                .text("open_key", adjustment.isRefused() ? Optional.empty() : adjustment.reversesId());
    }

    private static BalanceAdjustment adjustment(Row row) throws SQLException {
        BalanceAdjustment.Builder adjustment = BalanceAdjustment.builder();
        Optional<AdjustmentDecision.Verdict> verdict =
                row.optionalConstant("verdict", AdjustmentDecision.Verdict.class);
        if (verdict.isPresent()) {
            adjustment.decision(
                    new AdjustmentDecision(verdict.get(), Actor.of(row.text("decided_by")), row.moment("decided_at")));
        }
        return adjustment
                .id(row.text("id"))
                .customerId(CustomerId.of(row.text("customer_id")))
                .amount(row.money("amount"))
                .reasonCode(row.text("reason_code"))
                .note(row.text("note"))
                .effectiveOn(row.day("effective_on"))
                .madeBy(Actor.of(row.text("made_by")))
                .madeAt(row.moment("made_at"))
                .approval(row.constant("approval", BalanceAdjustment.Approval.class))
                .reversesId(row.optionalText("reverses_id"))
                .build();
    }

    private static Fields.Written parts(IncomingPayment.Allocation allocation) {
        return new Fields.Written()
                .text(allocation.invoice())
                .money(allocation.amount())
                .day(allocation.on());
    }

    private static IncomingPayment payment(Row row) throws SQLException {
        return IncomingPayment.builder()
                .id(row.text("id"))
                .customerId(CustomerId.of(row.text("customer_id")))
                .receivedOn(row.day("received_on"))
                .amount(row.money("amount"))
                .method(row.optionalText("pay_method"))
                .stage(row.constant("stage", IncomingPayment.Stage.class))
                .closedOn(row.optionalDay("closed_on"))
                .allocations(Fields.read(
                        row.text("allocation_list"),
                        parts -> new IncomingPayment.Allocation(parts.text(), parts.money(), parts.day())))
                .version(row.number("version"))
                .build();
    }
}
