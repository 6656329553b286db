package io.creditkit.customer.storage.memory;

import io.creditkit.customer.bulk.BulkJob;
import io.creditkit.customer.bulk.BulkRow;
import io.creditkit.customer.storage.BulkStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mass actions and their rows; those that wait are kept apart, so that the next ones are found at once. */
final class MemoryBulk implements BulkStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, BulkJob> byId = new HashMap<>();
        private final Map<String, NavigableMap<Long, BulkRow>> rows = new HashMap<>();
        private final Map<String, NavigableMap<Long, BulkRow>> pending = new HashMap<>();
    }

    private final Session session;
    private final Data data;

    MemoryBulk(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<BulkJob> find(String id) {
        session.requireRunning();
        return Optional.ofNullable(data.byId.get(id));
    }

    @Override
    public BulkJob save(BulkJob job) {
        BulkJob stored = job.version(Keys.nextVersion(
                "mass action " + job.id(),
                job.version(),
                find(job.id()).map(BulkJob::version).orElse(0L)));
        session.put(data.byId, stored.id(), stored);
        return stored;
    }

    @Override
    public void addRows(List<BulkRow> rows) {
        rows.forEach(this::putRow);
    }

    @Override
    public void putRow(BulkRow row) {
        session.requireRunning();
        session.put(of(data.rows, row.job()), row.position(), row);
        if (row.outcome() == BulkRow.Outcome.PENDING) {
            session.put(of(data.pending, row.job()), row.position(), row);
        } else {
            session.remove(of(data.pending, row.job()), row.position());
        }
    }

    @Override
    public List<BulkRow> pending(String job, int limit) {
        return page(of(data.pending, job), limit);
    }

    @Override
    public List<BulkRow> rows(String job, long afterPosition, int limit) {
        return page(of(data.rows, job).tailMap(afterPosition, false), limit);
    }

    @Override
    public Map<BulkRow.Outcome, Long> counts(String job) {
        return all(of(data.rows, job))
                .map(BulkRow::outcome)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<BulkRow> page(NavigableMap<Long, BulkRow> rows, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "1 to " + MAX_PAGE + " rows can be read at once, but " + limit + " were asked for.");
        }
        return all(rows).limit(limit).toList();
    }

    private Stream<BulkRow> all(NavigableMap<Long, BulkRow> rows) {
        session.requireRunning();
        return rows.values().stream();
    }

    private static NavigableMap<Long, BulkRow> of(Map<String, NavigableMap<Long, BulkRow>> rows, String job) {
        return rows.computeIfAbsent(job, first -> new TreeMap<>());
    }
}
