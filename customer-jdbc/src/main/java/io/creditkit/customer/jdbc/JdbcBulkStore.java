package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.bulk.BulkJob;
import io.creditkit.customer.bulk.BulkRow;
import io.creditkit.customer.bulk.BulkState;
import io.creditkit.customer.storage.BulkStore;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class JdbcBulkStore implements BulkStore {
    private static final Columns CHANGING = Columns.of(
            "kind",
            "action_parameters",
            "filter_words",
            "query_key",
            "job_state",
            "customer_count",
            "planned_at",
            "planned_by",
            "ended_at");
    private static final Columns JOB = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String BY_ID =
            "SELECT " + JOB.names() + " FROM ${prefix}bulk_job WHERE tenant_id = :tenant_id AND id = :id";
    private static final String INSERT = "INSERT INTO ${prefix}bulk_job " + JOB.inserted();
    private static final String UPDATE = "UPDATE ${prefix}bulk_job SET version = version + 1, " + CHANGING.assignments()
            + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}bulk_job WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns HANDLED = Columns.of("customer_id", "outcome", "detail", "handled_at");
    private static final Columns ROW = Columns.of("tenant_id", "job_id", "pos").and(HANDLED);
    private static final String OF_JOB = " FROM ${prefix}bulk_row WHERE tenant_id = :tenant_id AND job_id = :job_id";
    private static final String ROWS =
            "SELECT " + ROW.names() + OF_JOB + " AND pos > :after ORDER BY pos LIMIT :limit_rows";
    private static final String PENDING =
            "SELECT " + ROW.names() + OF_JOB + " AND outcome = :outcome ORDER BY pos LIMIT :limit_rows";
    private static final String ADD = "INSERT INTO ${prefix}bulk_row " + ROW.inserted();
    private static final String CHANGE = "UPDATE ${prefix}bulk_row SET " + HANDLED.assignments()
            + " WHERE tenant_id = :tenant_id AND job_id = :job_id AND pos = :pos";
    private static final String COUNTS = "SELECT outcome, COUNT(*) AS n" + OF_JOB + " GROUP BY outcome";

    private final Session session;

    JdbcBulkStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<BulkJob> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), JdbcBulkStore::job);
    }

    @Override
    public BulkJob save(BulkJob job) {
        Values values = Values.none()
                .text("id", job.id())
                .text("kind", job.kind())
                .texts("action_parameters", TextLists.flat(job.parameters()))
                .text("filter_words", job.filter())
                .text("query_key", job.queryKey())
                .constant("job_state", job.state())
                .number("customer_count", job.customers())
                .moment("planned_at", job.plannedAt())
                .text("planned_by", job.plannedBy().id())
                .moment("ended_at", job.endedAt());
        String taken = "A mass action with this id is stored already.";
        if (job.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "mass action " + job.id(), taken, job.version(), VERSION);
        }
        return job.version(job.version() + 1);
    }

    @Override
    public void addRows(List<BulkRow> rows) {
        session.writeAll(ADD, rows.stream().map(JdbcBulkStore::values).toList());
    }

    @Override
    public void putRow(BulkRow row) {
        if (session.put(CHANGE, values(row)) == 0) {
            session.put(ADD, values(row));
        }
    }

    @Override
    public List<BulkRow> pending(String job, int limit) {
        return session.list(PENDING, page(job, limit).constant("outcome", BulkRow.Outcome.PENDING), JdbcBulkStore::row);
    }

    @Override
    public List<BulkRow> rows(String job, long afterPosition, int limit) {
        return session.list(ROWS, page(job, limit).number("after", afterPosition), JdbcBulkStore::row);
    }

    @Override
    public Map<BulkRow.Outcome, Long> counts(String job) {
        Map<BulkRow.Outcome, Long> counts = new EnumMap<>(BulkRow.Outcome.class);
        session.list(
                        COUNTS,
                        Values.none().text("job_id", job),
                        row -> Map.entry(row.constant("outcome", BulkRow.Outcome.class), row.number("n")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static Values page(String job, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "1 to " + MAX_PAGE + " rows can be read at once, but " + limit + " were asked for.");
        }
        return Values.none().text("job_id", job).number("limit_rows", limit);
    }

    private static Values values(BulkRow row) {
        return Values.none()
                .text("job_id", row.job())
                .number("pos", row.position())
                .text("customer_id", row.customer().value())
                .constant("outcome", row.outcome())
                .text("detail", row.detail())
                .moment("handled_at", row.handledAt());
    }

    private static BulkJob job(Row row) throws SQLException {
        return new BulkJob(
                row.text("id"),
                row.text("kind"),
                TextLists.map(row.texts("action_parameters")),
                row.text("filter_words"),
                row.text("query_key"),
                row.constant("job_state", BulkState.class),
                row.number("customer_count"),
                row.number("version"),
                row.moment("planned_at"),
                Actor.of(row.text("planned_by")),
                row.optionalMoment("ended_at"));
    }

    private static BulkRow row(Row row) throws SQLException {
        return new BulkRow(
                row.text("job_id"),
                row.number("pos"),
                CustomerId.of(row.text("customer_id")),
                row.constant("outcome", BulkRow.Outcome.class),
                row.text("detail"),
                row.optionalMoment("handled_at"));
    }
}
