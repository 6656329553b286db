package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.storage.AttachmentStore;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class JdbcAttachmentStore implements AttachmentStore {
    private static final Columns CHANGING = Columns.of(
            "subject_kind",
            "subject_id",
            "file_name",
            "media_type",
            "byte_count",
            "sha256",
            "attached_at",
            "attached_by");
    private static final Columns ALL = Columns.of("tenant_id", "id").and(CHANGING);
    private static final String SELECT = "SELECT " + ALL.names() + " FROM ${prefix}attachment";
    private static final String BY_ID = SELECT + " WHERE tenant_id = :tenant_id AND id = :id";
    private static final String OF_SUBJECT = SELECT + Subjects.THIS;
    private static final String COUNT =
            "SELECT COUNT(*) AS n FROM ${prefix}attachment WHERE tenant_id = :tenant_id AND sha256 = :sha256";
    private static final String INSERT = "INSERT INTO ${prefix}attachment " + ALL.inserted();
    private static final String UPDATE =
            "UPDATE ${prefix}attachment SET " + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id";
    private static final String DELETE = "DELETE FROM ${prefix}attachment WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<Attachment> NEWEST_FIRST =
            Comparator.comparing(Attachment::at).reversed().thenComparing(Attachment::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final Bodies bodies;

    JdbcAttachmentStore(Session session) {
        this.session = session;
        bodies = new Bodies(session, "attachment_body");
    }

    @Override
    public Optional<Attachment> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), JdbcAttachmentStore::attachment);
    }

    @Override
    public List<Attachment> of(Subject owner) {
        return session.list(OF_SUBJECT, Subjects.values(owner), JdbcAttachmentStore::attachment).stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public long count(String sha256) {
        return session.number(COUNT, Values.none().text("sha256", sha256));
    }

    @Override
    public void put(Attachment attachment) {
        Values values = Subjects.values(attachment.owner())
                .text("id", attachment.id())
                .text("file_name", attachment.name())
                .text("media_type", attachment.mediaType())
                .number("byte_count", attachment.size())
                .text("sha256", attachment.sha256())
                .moment("attached_at", attachment.at())
                .text("attached_by", attachment.by().id());
        if (session.put(UPDATE, values) == 0) {
            session.put(INSERT, values);
        }
    }

    @Override
    public void remove(String id) {
        find(id).ifPresent(former -> {
            bodies.lock(former.sha256());
            session.write(DELETE, Values.none().text("id", id));
            if (count(former.sha256()) == 0) {
                bodies.remove(former.sha256());
            }
        });
    }

    @Override
    public void keepBytes(String sha256, byte[] bytes) {
        bodies.lock(sha256);
        bodies.keep(sha256, bytes);
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return bodies.find(sha256);
    }

    private static Attachment attachment(Row row) throws SQLException {
        return new Attachment(
                row.text("id"),
                Subjects.subject(row),
                row.text("file_name"),
                row.text("media_type"),
                row.number("byte_count"),
                row.text("sha256"),
                row.moment("attached_at"),
                Actor.of(row.text("attached_by")));
    }
}
