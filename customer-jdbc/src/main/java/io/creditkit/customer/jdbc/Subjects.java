package io.creditkit.customer.jdbc;

import io.creditkit.customer.Subject;
import java.sql.SQLException;
import java.util.Comparator;

/** The columns {@code subject_kind} and {@code subject_id}, and numbers that are counted for each subject. */
final class Subjects {
    static final String THIS =
            " WHERE tenant_id = :tenant_id AND subject_kind = :subject_kind" + " AND subject_id = :subject_id";

    /** By kind (in the order of the constants), then by id: sorted here, as databases don't agree on the order of text. */
    static final Comparator<Subject> IN_ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::id, Keys.BY_CODE_POINT);

    private Subjects() {}

    static Values values(Subject subject) {
        return Values.none().constant("subject_kind", subject.kind()).text("subject_id", subject.id());
    }

    static Subject subject(Row row) throws SQLException {
        return Subject.of(row.constant("subject_kind", Subject.Kind.class), row.text("subject_id"));
    }

    /** {@return the number after the last one that the subject has in that table} */
    static long next(Session session, String table, Subject subject) {
        return session.number(
                        "SELECT MAX(seq) AS n FROM ${prefix}" + table + THIS + " HAVING MAX(seq) IS NOT NULL",
                        values(subject))
                + 1;
    }

    /** Refuses a page that is empty or too large. */
    static void requirePage(String what, int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + most + " " + what + ", but " + limit + " were asked for.");
        }
    }
}
