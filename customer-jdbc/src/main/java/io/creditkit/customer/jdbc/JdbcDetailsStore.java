package io.creditkit.customer.jdbc;

import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.storage.DetailsStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** External ids stand beside the details under a unique key, so that two nodes can't give one to two things. */
final class JdbcDetailsStore implements DetailsStore {
    private static final Columns CHANGING = Columns.of("external_ids", "attributes");
    private static final Columns ALL =
            Columns.of("tenant_id", "subject_kind", "subject_id", "version").and(CHANGING);
    private static final String BY_SUBJECT = "SELECT " + ALL.names() + " FROM ${prefix}subject_details" + Subjects.THIS;
    private static final Among OF_SUBJECTS =
            Among.of(ALL, "subject_details", "subject_id").and("AND subject_kind = :subject_kind");
    private static final String INSERT = "INSERT INTO ${prefix}subject_details " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}subject_details SET version = version + 1, "
            + CHANGING.assignments() + Subjects.THIS + " AND version = :version";
    private static final String VERSION = "SELECT version AS n FROM ${prefix}subject_details" + Subjects.THIS;
    private static final String DELETE = "DELETE FROM ${prefix}subject_details" + Subjects.THIS;
    private static final String OWNER = "SELECT subject_kind, subject_id FROM ${prefix}subject_external_id"
            + " WHERE tenant_id = :tenant_id AND id_key = :id_key";
    private static final String GIVE_UP = "DELETE FROM ${prefix}subject_external_id" + Subjects.THIS;
    private static final String TAKE = "INSERT INTO ${prefix}subject_external_id "
            + Columns.of("tenant_id", "id_key", "subject_kind", "subject_id").inserted();

    private final Session session;

    JdbcDetailsStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<SubjectDetails> find(Subject subject) {
        return session.first(BY_SUBJECT, Subjects.values(subject), JdbcDetailsStore::details);
    }

    @Override
    public List<SubjectDetails> findAll(Collection<Subject> subjects) {
        List<SubjectDetails> found = new ArrayList<>();
        Among.grouped(subjects.stream().distinct().toList(), Subject::kind)
                .forEach((kind, some) -> found.addAll(OF_SUBJECTS.list(
                        session,
                        some.stream().map(Subject::id).toList(),
                        () -> Values.none().constant("subject_kind", kind),
                        JdbcDetailsStore::details)));
        return found;
    }

    @Override
    public Optional<SubjectDetails> findByExternalId(Subject.Kind kind, ExternalId id) {
        return session.first(OWNER, Values.none().text("id_key", key(kind, id)), Subjects::subject)
                .flatMap(this::find);
    }

    @Override
    public SubjectDetails save(SubjectDetails details) {
        Subject subject = details.subject();
        Optional<SubjectDetails> before = details.version() == 0 ? Optional.empty() : find(subject);
        Values values = Subjects.values(subject)
                .texts("external_ids", TextLists.flat(new TreeMap<>(details.externalIds())))
                .texts("attributes", CustomerRecord.written(details.attributes()));
        String taken = "Details of this " + subject.kind() + " are stored already.";
        if (details.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "details of " + subject, taken, details.version(), VERSION);
        }
        Map<String, String> had = before.map(SubjectDetails::externalIds).orElse(Map.of());
        if (!had.equals(details.externalIds())) {
            takeIds(details);
        }
        return SubjectDetails.builder()
                .from(details)
                .version(details.version() + 1)
                .build();
    }

    @Override
    public void remove(Subject subject) {
        session.write(GIVE_UP, Subjects.values(subject));
        session.write(DELETE, Subjects.values(subject));
    }

    private void takeIds(SubjectDetails details) {
        Subject subject = details.subject();
        session.write(GIVE_UP, Subjects.values(subject));
        new TreeMap<>(details.externalIds())
                .forEach((system, value) -> session.insert(
                        TAKE,
                        Subjects.values(subject).text("id_key", key(subject.kind(), ExternalId.of(system, value))),
                        "An id of the system " + system + " belongs to another " + subject.kind() + "."));
    }

    private static String key(Subject.Kind kind, ExternalId id) {
        return Keys.digest(kind.name(), id.system(), id.value());
    }

    private static SubjectDetails details(Row row) throws SQLException {
        return SubjectDetails.builder()
                .subject(Subjects.subject(row))
                .externalIds(TextLists.map(row.texts("external_ids")))
                .attributes(CustomerRecord.read(TextLists.map(row.texts("attributes"))))
                .version(row.number("version"))
                .build();
    }
}
