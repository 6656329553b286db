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
    private static final Columns CONSENT = Columns.of(
            "tenant_id",
            "customer_id",
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
    private static final String OF_CUSTOMER = " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String CONSENTS =
            "SELECT " + CONSENT.names() + " FROM ${prefix}consent" + OF_CUSTOMER + " ORDER BY seq";
    private static final Among CONSENTS_OF_MANY =
            Among.of(CONSENT, "consent", "customer_id").and("ORDER BY customer_id, seq");
    private static final String LAST_SEQ =
            "SELECT MAX(seq) AS n FROM ${prefix}consent" + OF_CUSTOMER + " HAVING MAX(seq) IS NOT NULL";
    private static final String INSERT_CONSENT = "INSERT INTO ${prefix}consent " + CONSENT.inserted();

    private static final String DELETE_CONSENTS = "DELETE FROM ${prefix}consent" + OF_CUSTOMER;

    private static final Columns CHANGING = Columns.of(
            "subject_kind",
            "customer_id",
            "reason",
            "executed_by",
            "executed_at",
            "line_list",
            "completed_at",
            "next_step_on");
    private static final String OF_SUBJECT = OF_CUSTOMER + " AND subject_kind = :subject_kind";
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
        Values values = of(consent.subject());
        session.put(
                INSERT_CONSENT,
                values.number("seq", session.number(LAST_SEQ, values) + 1)
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

    @Override
    public void moveConsents(CustomerId from, CustomerId to, Set<String> consents) {
        List<ConsentRecord> all = consentsOf(from);
        session.write(DELETE_CONSENTS, of(from));
        all.stream()
                .map(entry -> consents.contains(entry.consentId()) ? entry.of(to) : entry)
                .forEach(this::addConsent);
    }

    @Override
    public List<ConsentRecord> consentsOf(CustomerId customer) {
        return session.list(CONSENTS, of(customer), JdbcPrivacyStore::consent);
    }

    @Override
    public Map<CustomerId, List<ConsentRecord>> consentsOf(Collection<CustomerId> customers) {
        return Among.grouped(
                CONSENTS_OF_MANY.list(session, Among.texts(customers), JdbcPrivacyStore::consent),
                ConsentRecord::subject);
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

    private static Values of(CustomerId customer) {
        return Values.none().text("customer_id", customer.value());
    }

    /** The column is called after the customers that it was made for; it has the id of a pre-customer too. */
    private static Values of(Subject subject) {
        return Values.none().constant("subject_kind", subject.kind()).text("customer_id", subject.id());
    }

    private static ConsentRecord consent(Row row) throws SQLException {
        return new ConsentRecord(
                row.text("consent_id"),
                CustomerId.of(row.text("customer_id")),
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
