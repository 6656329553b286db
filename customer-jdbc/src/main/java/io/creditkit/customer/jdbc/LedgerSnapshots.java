package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.receivables.SnapshotRun;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The tables of snapshots and of their runs. */
final class LedgerSnapshots {
    private static final Columns SNAPSHOT = Columns.of(
            "tenant_id",
            "customer_id",
            "on_day",
            "open_sum_currency",
            "open_sum",
            "overdue",
            "oldest_days",
            "ageing_list",
            "taken_at");
    private static final Columns RUN = Columns.of("tenant_id", "on_day", "customers", "taken_at");

    private static final String SELECT =
            "SELECT " + SNAPSHOT.names() + " FROM ${prefix}ledger_snapshot WHERE tenant_id = :tenant_id";
    private static final String BETWEEN = " AND on_day >= :from_day AND on_day <= :to_day";
    private static final String OF_CUSTOMER = SELECT + " AND customer_id = :customer_id" + BETWEEN;
    private static final String ON_DAY = SELECT + " AND on_day = :on_day";
    private static final String THERE = "SELECT COUNT(*) AS n FROM ${prefix}ledger_snapshot"
            + " WHERE tenant_id = :tenant_id AND customer_id = :customer_id AND on_day = :on_day"
            + " AND open_sum_currency = :open_sum_currency";
    private static final String INSERT = "INSERT INTO ${prefix}ledger_snapshot " + SNAPSHOT.inserted();
    private static final String RUNS = "SELECT " + RUN.names()
            + " FROM ${prefix}snapshot_run WHERE tenant_id = :tenant_id" + BETWEEN + " ORDER BY on_day";
    private static final String RUN_THERE =
            "SELECT COUNT(*) AS n FROM ${prefix}snapshot_run WHERE tenant_id = :tenant_id AND on_day = :on_day";
    private static final String INSERT_RUN = "INSERT INTO ${prefix}snapshot_run " + RUN.inserted();

    private static final Comparator<LedgerSnapshot> IN_ORDER = Comparator.comparing(LedgerSnapshot::day)
            .thenComparing(snapshot -> snapshot.customerId().value(), Keys.BY_CODE_POINT)
            .thenComparing(snapshot -> snapshot.open().currency().getCurrencyCode());

    private final Session session;

    LedgerSnapshots(Session session) {
        this.session = session;
    }

    boolean add(LedgerSnapshot snapshot) {
        Values values = Values.none()
                .text("customer_id", snapshot.customerId().value())
                .day("on_day", snapshot.day())
                .money("open_sum", snapshot.open())
                .money("overdue", snapshot.overdue())
                .number("oldest_days", snapshot.oldestOverdueDays())
                .text(
                        "ageing_list",
                        Fields.write(
                                snapshot.ageing(),
                                bucket -> new Fields.Written()
                                        .text(bucket.label())
                                        .money(bucket.amount())))
                .moment("taken_at", snapshot.takenAt());
        if (session.number(THERE, values) > 0) {
            return false;
        }
        session.put(INSERT, values);
        return true;
    }

    List<LedgerSnapshot> of(CustomerId customer, LocalDate from, LocalDate to) {
        return read(OF_CUSTOMER, between(from, to).text("customer_id", customer.value()));
    }

    List<LedgerSnapshot> on(LocalDate day) {
        return read(ON_DAY, Values.none().day("on_day", day));
    }

    boolean addRun(SnapshotRun run) {
        Values values = Values.none()
                .day("on_day", run.day())
                .number("customers", run.customers())
                .moment("taken_at", run.takenAt());
        if (session.number(RUN_THERE, values) > 0) {
            return false;
        }
        session.put(INSERT_RUN, values);
        return true;
    }

    List<SnapshotRun> runs(LocalDate from, LocalDate to) {
        return session.list(
                RUNS,
                between(from, to),
                row -> new SnapshotRun(row.day("on_day"), row.integer("customers"), row.moment("taken_at")));
    }

    private List<LedgerSnapshot> read(String sql, Values values) {
        return session.list(sql, values, LedgerSnapshots::snapshot).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private static Values between(LocalDate from, LocalDate to) {
        return Values.none().day("from_day", from).day("to_day", to);
    }

    private static LedgerSnapshot snapshot(Row row) throws SQLException {
        Money open = row.money("open_sum");
        return new LedgerSnapshot(
                CustomerId.of(row.text("customer_id")),
                row.day("on_day"),
                open,
                Money.of(row.amount("overdue"), open.currency()),
                row.integer("oldest_days"),
                Fields.read(row.text("ageing_list"), parts -> new AgeingBucket(parts.text(), parts.money())),
                row.moment("taken_at"));
    }
}
