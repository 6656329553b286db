package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.privacy.ErasureLine;
import io.creditkit.customer.storage.PrivacyStore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class JdbcPrivacyStore implements PrivacyStore {
    private static final Columns CONSENT_FIELDS = Columns.of(
            "seq",
            "consent_id",
            "purpose",
            "consent_state",
            "notice_id",
            "notice_version",
            "channel",
            "happened_at",
            "expires_at",
            "evidence",
            "recorded_by");
    private static final ConsentTable OF_CUSTOMERS = ConsentTable.of("consent", "customer_id");
    private static final ConsentTable OF_PRE_CUSTOMERS = ConsentTable.of("pre_customer_consent", "pre_customer_id");
    private static final Among CONSENTS_OF_MANY = Among.of(
                    Columns.of("tenant_id", "customer_id").and(CONSENT_FIELDS), "consent", "customer_id")
            .and("ORDER BY customer_id, seq");

    /** Customers and pre-customers may have the same ids, and lists read the consents of customers alone. */
    private record ConsentTable(
            String id, String all, String lastSeq, String insert, String delete, String eraseEvidence) {
        static ConsentTable of(String table, String id) {
            Columns columns = Columns.of("tenant_id", id).and(CONSENT_FIELDS);
            String where = " WHERE tenant_id = :tenant_id AND " + id + " = :" + id;
            String from = "FROM ${prefix}" + table + where;
            return new ConsentTable(
                    id,
                    "SELECT " + columns.names() + " " + from + " ORDER BY seq",
                    "SELECT MAX(seq) AS n " + from + " HAVING MAX(seq) IS NOT NULL",
                    "INSERT INTO ${prefix}" + table + " " + columns.inserted(),
                    "DELETE " + from + " AND seq = :seq",
                    "UPDATE ${prefix}" + table + " SET evidence = NULL" + where + " AND consent_id = :consent_id");
        }

        static ConsentTable of(Subject subject) {
            return subject.kind() == Subject.Kind.PRE_CUSTOMER ? OF_PRE_CUSTOMERS : OF_CUSTOMERS;
        }

        Values values(Subject subject) {
            return Values.none().text(id, subject.id());
        }
    }

    private static final Columns CHANGING = Columns.of(
            "subject_kind",
            "customer_id",
            "reason",
            "executed_by",
            "executed_at",
            "line_list",
            "completed_at",
            "next_step_on");
    private static final String OF_SUBJECT =
            " WHERE tenant_id = :tenant_id AND customer_id = :customer_id AND subject_kind = :subject_kind";
    private static final Columns ERASURE =
            Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String ERASURES = "SELECT " + ERASURE.names() + " FROM ${prefix}erasure";
    private static final String DUE = ERASURES + " WHERE tenant_id = :tenant_id AND next_step_on <= :on_day";
    private static final String INSERT_ERASURE = "INSERT INTO ${prefix}erasure " + ERASURE.inserted();
    private static final String UPDATE_ERASURE = "UPDATE ${prefix}erasure SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}erasure WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<Erasure> BY_ID = Comparator.comparing(Erasure::id, Keys.BY_CODE_POINT);

    private final Session session;

    JdbcPrivacyStore(Session session) {
        this.session = session;
    }

    @Override
    public void addConsent(ConsentRecord consent) {
        ConsentTable table = ConsentTable.of(consent.subject());
        Values values = table.values(consent.subject());
        session.put(
                table.insert(),
                values.number("seq", session.number(table.lastSeq(), values) + 1)
                        .text("consent_id", consent.consentId())
                        .text("purpose", consent.purpose().code())
                        .constant("consent_state", consent.state())
                        .text("notice_id", consent.notice().id())
                        .number("notice_version", consent.notice().version())
                        .text("channel", consent.channel())
                        .moment("happened_at", consent.at())
                        .moment("expires_at", consent.expiresAt())
                        .text("evidence", consent.evidence())
                        .text("recorded_by", consent.recordedBy().id()));
    }

    /** Only what was read goes, so that a record that comes at this moment stays. */
    @Override
    public void moveConsents(Subject from, Subject to, Set<String> consents) {
        ConsentTable table = ConsentTable.of(from);
        List<Placed> moving = session
                .list(table.all(), table.values(from), row -> new Placed(row.number("seq"), consent(row, from)))
                .stream()
                .filter(placed -> consents.contains(placed.entry().consentId()))
                .toList();
        session.writeAll(
                table.delete(),
                moving.stream()
                        .map(placed -> table.values(from).number("seq", placed.seq()))
                        .toList());
        moving.forEach(placed -> addConsent(placed.entry().of(to)));
    }

    private record Placed(long seq, ConsentRecord entry) {}

    @Override
    public void eraseEvidence(Subject subject, Set<String> consents) {
        ConsentTable table = ConsentTable.of(subject);
        consents.forEach(consent ->
                session.write(table.eraseEvidence(), table.values(subject).text("consent_id", consent)));
    }

    @Override
    public List<ConsentRecord> consentsOf(Subject subject) {
        ConsentTable table = ConsentTable.of(subject);
        return session.list(table.all(), table.values(subject), row -> consent(row, subject));
    }

    @Override
    public Map<CustomerId, List<ConsentRecord>> consentsOf(Collection<CustomerId> customers) {
        return Among.grouped(
                CONSENTS_OF_MANY.list(
                        session,
                        Among.texts(customers),
                        row -> consent(row, Subject.of(CustomerId.of(row.text("customer_id"))))),
                consent -> CustomerId.of(consent.subject().id()));
    }

    @Override
    public Erasure saveErasure(Erasure erasure) {
        Values values = of(erasure.subject())
                .text("id", erasure.id())
                .text("reason", erasure.reason())
                .text("executed_by", erasure.executedBy().id())
                .moment("executed_at", erasure.executedAt())
                .text("line_list", Fields.write(erasure.lines(), JdbcPrivacyStore::parts))
                .moment("completed_at", erasure.completedAt())
                .day("next_step_on", erasure.nextStepOn());
        String taken = "An erasure with this id is stored already.";
        if (erasure.version() == 0) {
            session.insert(INSERT_ERASURE, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE_ERASURE, values, "erasure " + erasure.id(), taken, erasure.version(), VERSION);
        }
        return Erasure.builder().from(erasure).version(erasure.version() + 1).build();
    }

    @Override
    public List<Erasure> erasuresOf(Subject subject) {
        return session.list(ERASURES + OF_SUBJECT, of(subject), JdbcPrivacyStore::erasure).stream()
                .sorted(Comparator.comparing(Erasure::executedAt).thenComparing(BY_ID))
                .toList();
    }

    @Override
    public List<Erasure> erasuresDue(LocalDate day) {
        return session.list(DUE, Values.none().day("on_day", day), JdbcPrivacyStore::erasure).stream()
                .sorted(BY_ID)
                .toList();
    }

    /** The column is called after the customers that it was made for; it has the id of a pre-customer too. */
    private static Values of(Subject subject) {
        return Values.none().constant("subject_kind", subject.kind()).text("customer_id", subject.id());
    }

    private static ConsentRecord consent(Row row, Subject subject) throws SQLException {
        return new ConsentRecord(
                row.text("consent_id"),
                subject,
                new ConsentPurpose(row.text("purpose")),
                row.constant("consent_state", ConsentState.class),
                new ConsentNotice(row.text("notice_id"), row.integer("notice_version")),
                row.text("channel"),
                row.moment("happened_at"),
                row.optionalMoment("expires_at"),
                row.optionalText("evidence"),
                Actor.of(row.text("recorded_by")));
    }

    private static Fields.Written parts(ErasureLine line) {
        return new Fields.Written()
                .text(line.recordType())
                .constant(line.action())
                .number(line.records())
                .text(line.reason())
                .day(line.retainUntil());
    }

    private static Erasure erasure(Row row) throws SQLException {
        return Erasure.builder()
                .id(row.text("id"))
                .subject(Subject.of(row.constant("subject_kind", Subject.Kind.class), row.text("customer_id")))
                .reason(row.text("reason"))
                .executedBy(Actor.of(row.text("executed_by")))
                .executedAt(row.moment("executed_at"))
                .lines(Fields.read(
                        row.text("line_list"),
                        parts -> new ErasureLine(
                                parts.text(),
                                parts.constant(ErasureLine.Action.class),
                                parts.number(),
                                parts.text(),
                                parts.optionalDay())))
                .completedAt(row.optionalMoment("completed_at"))
                .version(row.number("version"))
                .build();
    }
}
