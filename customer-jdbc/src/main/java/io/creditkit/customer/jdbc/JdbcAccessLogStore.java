package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.EnquiryPayload;
import io.creditkit.customer.storage.AccessLogStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

final class JdbcAccessLogStore implements AccessLogStore {
    private static final Columns ALL = Columns.of(
            "tenant_id",
            "subject_kind",
            "subject_id",
            "seq",
            "access_kind",
            "detail",
            "happened_at",
            "actor",
            "purpose");
    private static final String SELECT = "SELECT " + ALL.names() + " FROM ${prefix}access_entry";
    private static final String OF_SUBJECT = SELECT + Subjects.THIS + " ORDER BY seq";
    private static final String BETWEEN = SELECT + Subjects.BETWEEN + " ORDER BY seq";
    // In a table of its own: one database reads none that it writes to. A driver may put rows of a batch into one
    // statement, which sees none of them: what tells them apart is their place in the batch.
    private static final String NEXT = "(SELECT s.n + :place FROM (SELECT COALESCE(MAX(seq), 0) AS n"
            + " FROM ${prefix}access_entry" + Subjects.THIS + ") s)";
    private static final String INSERT = "INSERT INTO ${prefix}access_entry (" + ALL.names() + ") VALUES ("
            + ALL.parameters().replace(":seq", NEXT) + ")";

    /**
     * So many numbers may be left out before an entry, at random: those who look at one subject at the same moment can't see each other's
     * numbers, and with the next one all would have to wait for each other and run again.
     */
    private static final int MOST_LEFT_OUT = 1 << 20;

    private static final String ERASE_ENQUIRIES =
            "UPDATE ${prefix}access_entry SET detail = ''" + Subjects.THIS + " AND access_kind = :access_kind";

    private static final Columns PAYLOAD =
            Columns.of("tenant_id", "reference", "subject_kind", "subject_id", "happened_at", "question", "answer");
    private static final String SELECT_PAYLOAD = "SELECT " + PAYLOAD.names() + " FROM ${prefix}enquiry_payload";
    private static final String THIS_PAYLOAD = " WHERE tenant_id = :tenant_id AND reference = :reference";
    private static final String INSERT_PAYLOAD = "INSERT INTO ${prefix}enquiry_payload " + PAYLOAD.inserted();
    private static final String FORGET_PAYLOADS = "DELETE FROM ${prefix}enquiry_payload" + Subjects.THIS;
    private static final String REMOVE_PAYLOAD = "DELETE FROM ${prefix}enquiry_payload" + THIS_PAYLOAD;
    private static final String OLD_PAYLOADS = "SELECT reference FROM ${prefix}enquiry_payload"
            + " WHERE tenant_id = :tenant_id AND happened_at < :before ORDER BY happened_at, reference LIMIT :most";

    private static final Comparator<EnquiryPayload> OLDEST_FIRST =
            Comparator.comparing(EnquiryPayload::at).thenComparing(EnquiryPayload::reference, Keys.BY_CODE_POINT);

    /** A stable sort: those that are equal by it stay in the order of their numbers. */
    private static final Comparator<AccessEntry> IN_ORDER =
            Comparator.comparing(AccessEntry::at).thenComparing(AccessEntry::subject, Subjects.IN_ORDER);

    private final Session session;

    JdbcAccessLogStore(Session session) {
        this.session = session;
    }

    @Override
    public void add(AccessEntry entry) {
        addAll(List.of(entry));
    }

    @Override
    public void addAll(List<AccessEntry> entries) {
        Map<Subject, Long> places = new HashMap<>();
        long leftOut = ThreadLocalRandom.current().nextInt(MOST_LEFT_OUT);
        session.writeAll(
                INSERT,
                entries.stream()
                        .map(entry ->
                                values(entry).number("place", leftOut + places.merge(entry.subject(), 1L, Long::sum)))
                        .toList());
    }

    private static Values values(AccessEntry entry) {
        return Subjects.values(entry.subject())
                .constant("access_kind", entry.kind())
                .text("detail", entry.detail())
                .moment("happened_at", entry.at())
                .text("actor", entry.by().id())
                .text("purpose", entry.purpose());
    }

    @Override
    public List<AccessEntry> of(Subject subject) {
        return session.list(OF_SUBJECT, Subjects.values(subject), JdbcAccessLogStore::entry);
    }

    @Override
    public List<AccessEntry> between(Instant from, Instant until, int limit) {
        Subjects.requirePage("entries", limit, MAX_PAGE);
        Values values = Subjects.firstBetween(session, "access_entry", from, until, limit);
        return session.list(BETWEEN, values, JdbcAccessLogStore::entry).stream()
                .sorted(IN_ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public void eraseEnquiries(Subject subject) {
        session.write(ERASE_ENQUIRIES, Subjects.values(subject).constant("access_kind", AccessEntry.Kind.ENQUIRY));
    }

    @Override
    public void keepPayload(EnquiryPayload payload) {
        session.insert(
                INSERT_PAYLOAD,
                Subjects.values(payload.subject())
                        .text("reference", payload.reference())
                        .moment("happened_at", payload.at())
                        .text("question", payload.question())
                        .text("answer", payload.answer()),
                "An enquiry with this reference is kept already.");
    }

    @Override
    public Optional<EnquiryPayload> payload(String reference) {
        return session.first(
                SELECT_PAYLOAD + THIS_PAYLOAD, Values.none().text("reference", reference), JdbcAccessLogStore::said);
    }

    @Override
    public List<EnquiryPayload> payloads(Subject subject) {
        return session.list(SELECT_PAYLOAD + Subjects.THIS, Subjects.values(subject), JdbcAccessLogStore::said).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public void forgetPayloads(Subject subject) {
        session.write(FORGET_PAYLOADS, Subjects.values(subject));
    }

    @Override
    public int removePayloads(Instant before, int most) {
        List<Values> old = session
                .list(
                        OLD_PAYLOADS,
                        Values.none().moment("before", before).number("most", most),
                        row -> row.text("reference"))
                .stream()
                .map(reference -> Values.none().text("reference", reference))
                .toList();
        session.writeAll(REMOVE_PAYLOAD, old);
        return old.size();
    }

    private static EnquiryPayload said(Row row) throws SQLException {
        return new EnquiryPayload(
                row.text("reference"),
                Subjects.subject(row),
                row.moment("happened_at"),
                row.text("question"),
                row.text("answer"));
    }

    private static AccessEntry entry(Row row) throws SQLException {
        return new AccessEntry(
                Subjects.subject(row),
                row.constant("access_kind", AccessEntry.Kind.class),
                row.text("detail"),
                row.moment("happened_at"),
                Actor.of(row.text("actor")),
                row.optionalText("purpose"));
    }
}
