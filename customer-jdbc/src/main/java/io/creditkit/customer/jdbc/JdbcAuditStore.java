package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.AuditStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

final class JdbcAuditStore implements AuditStore {
    private static final Columns ALL = Columns.of(
            "tenant_id",
            "subject_kind",
            "subject_id",
            "seq",
            "action",
            "happened_at",
            "actor",
            "reason",
            "change_source",
            "changes");
    private static final String SELECT = "SELECT " + ALL.names() + " FROM ${prefix}audit_entry";
    private static final String OF_SUBJECT = SELECT + Subjects.THIS + " ORDER BY seq";
    private static final Among OF_SUBJECTS =
            Among.of(ALL, "audit_entry", "subject_id").and("AND subject_kind = :subject_kind ORDER BY subject_id, seq");
    private static final String BETWEEN = SELECT + Subjects.BETWEEN;
    private static final String INSERT = "INSERT INTO ${prefix}audit_entry " + ALL.inserted();
    private static final String ERASE =
            "UPDATE ${prefix}audit_entry SET reason = NULL, changes = :changes" + Subjects.THIS + " AND seq = :seq";

    private static final int NUMBERED_AT_ONCE = 100;

    /** A value is written behind this sign, so that an empty one is not taken for none. */
    private static final String VALUE = "=";

    private static final Comparator<AuditEntry> IN_ORDER = Comparator.comparing(AuditEntry::at)
            .thenComparing(AuditEntry::subject, Subjects.IN_ORDER)
            .thenComparing(AuditEntry::sequence);

    private final Session session;

    JdbcAuditStore(Session session) {
        this.session = session;
    }

    @Override
    public AuditEntry append(AuditEntry entry) {
        AuditEntry stored = entry.numbered(Subjects.next(session, "audit_entry", entry.subject()));
        session.put(INSERT, values(stored));
        return stored;
    }

    private static Values values(AuditEntry entry) {
        return Subjects.values(entry.subject())
                .number("seq", entry.sequence())
                .constant("action", entry.action())
                .moment("happened_at", entry.at())
                .text("actor", entry.by().id())
                .text("reason", entry.reason())
                .constant("change_source", entry.source())
                .texts("changes", written(entry.changes()));
    }

    @Override
    public void appendAll(List<AuditEntry> entries) {
        List<Values> rows = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += NUMBERED_AT_ONCE) {
            List<AuditEntry> some = entries.subList(from, Math.min(from + NUMBERED_AT_ONCE, entries.size()));
            Map<Subject, Long> last = lastOf(some);
            some.forEach(entry -> rows.add(values(entry.numbered(last.getOrDefault(entry.subject(), 0L) + 1))));
        }
        session.writeAll(INSERT, rows);
    }

    private Map<Subject, Long> lastOf(List<AuditEntry> entries) {
        Values values = Values.none();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            values.constant("k" + i, entries.get(i).subject().kind());
            values.text("i" + i, entries.get(i).subject().id());
            wanted.add("(subject_kind = :k" + i + " AND subject_id = :i" + i + ")");
        }
        Map<Subject, Long> last = new HashMap<>();
        session.list(
                        "SELECT subject_kind, subject_id, MAX(seq) AS n FROM ${prefix}audit_entry WHERE tenant_id ="
                                + " :tenant_id AND"
                                + " (" + String.join(" OR ", wanted) + ") GROUP BY subject_kind, subject_id",
                        values,
                        row -> Map.entry(Subjects.subject(row), row.number("n")))
                .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
        return last;
    }

    @Override
    public List<AuditEntry> of(Subject subject) {
        return session.list(OF_SUBJECT, Subjects.values(subject), JdbcAuditStore::entry);
    }

    @Override
    public void forEachOf(Collection<Subject> subjects, Consumer<AuditEntry> consumer) {
        Subjects.byKind(subjects)
                .forEach((kind, ids) -> OF_SUBJECTS.forEach(
                        session,
                        ids,
                        () -> Values.none().constant("subject_kind", kind),
                        JdbcAuditStore::entry,
                        consumer));
    }

    @Override
    public List<AuditEntry> between(Instant from, Instant until, int limit) {
        Subjects.requirePage("entries", limit, MAX_PAGE);
        Values values = Subjects.firstBetween(session, "audit_entry", from, until, limit);
        return session.list(BETWEEN, values, JdbcAuditStore::entry).stream()
                .sorted(IN_ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public void eraseValues(Subject subject) {
        session.writeAll(
                ERASE,
                of(subject).stream()
                        .map(entry -> Subjects.values(subject)
                                .number("seq", entry.sequence())
                                .texts("changes", written(entry.withoutValues().changes())))
                        .toList());
    }

    private static List<String> written(List<FieldChange> changes) {
        List<String> texts = new ArrayList<>();
        for (FieldChange change : changes) {
            texts.add(change.field());
            texts.add(change.before().map(VALUE::concat).orElse(""));
            texts.add(change.after().map(VALUE::concat).orElse(""));
        }
        return texts;
    }

    private static List<FieldChange> read(List<String> texts) {
        if (texts.size() % 3 != 0) {
            throw new IllegalArgumentException("A list of changes has " + texts.size() + " texts.");
        }
        List<FieldChange> changes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 3) {
            changes.add(new FieldChange(texts.get(i), value(texts.get(i + 1)), value(texts.get(i + 2))));
        }
        return changes;
    }

    private static Optional<String> value(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(VALUE.length()));
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                Subjects.subject(row),
                row.number("seq"),
                row.constant("action", AuditEntry.Action.class),
                row.moment("happened_at"),
                Actor.of(row.text("actor")),
                row.optionalText("reason"),
                row.optionalConstant("change_source", ChangeSource.class).orElse(ChangeSource.BY_HAND),
                read(row.texts("changes")));
    }
}
