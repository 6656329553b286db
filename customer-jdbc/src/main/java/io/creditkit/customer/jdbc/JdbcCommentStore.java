package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.storage.CommentStore;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class JdbcCommentStore implements CommentStore {
    private static final Columns CHANGING =
            Columns.of("customer_id", "comment_text", "place", "written_at", "written_by");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}customer_comment WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String OF_CUSTOMER = SELECT + " AND customer_id = :customer_id";
    private static final String UPDATE = "UPDATE ${prefix}customer_comment SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}customer_comment WHERE tenant_id = :tenant_id AND id = :id";
    private static final String INSERT = "INSERT INTO ${prefix}customer_comment " + ALL.inserted();
    private static final String DELETE = "DELETE FROM ${prefix}customer_comment"
            + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final Comparator<Comment> IN_ORDER = Comparator.comparing(Comment::place)
            .thenComparing(Comment::at, Comparator.reverseOrder())
            .thenComparing(Comment::id, Keys.BY_CODE_POINT);

    private final Session session;

    JdbcCommentStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Comment> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), JdbcCommentStore::comment);
    }

    @Override
    public List<Comment> of(CustomerId customer) {
        return session
                .list(OF_CUSTOMER, Values.none().text("customer_id", customer.value()), JdbcCommentStore::comment)
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public Comment save(Comment comment) {
        Values values = Values.none()
                .text("id", comment.id())
                .text("customer_id", comment.customer().value())
                .text("comment_text", comment.text())
                .constant("place", comment.place())
                .moment("written_at", comment.at())
                .text("written_by", comment.by().id());
        String taken = "There is a comment with this id already.";
        if (comment.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "comment " + comment.id(), taken, comment.version(), VERSION);
        }
        return comment.stored(comment.version() + 1);
    }

    @Override
    public void remove(Comment comment) {
        Values values = Values.none().text("id", comment.id());
        session.overwrite(DELETE, values, "comment " + comment.id(), "", comment.version(), VERSION);
    }

    private static Comment comment(Row row) throws SQLException {
        return new Comment(
                row.text("id"),
                CustomerId.of(row.text("customer_id")),
                row.text("comment_text"),
                row.constant("place", Comment.Place.class),
                row.moment("written_at"),
                Actor.of(row.text("written_by")),
                row.number("version"));
    }
}
