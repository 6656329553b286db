package io.creditkit.customer.jdbc;

import io.creditkit.customer.Subject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns {@code subject_kind} and {@code subject_id}, and numbers that are counted for each subject. */
final class Subjects {
    static final String THIS =
            " WHERE tenant_id = :tenant_id AND subject_kind = :subject_kind" + " AND subject_id = :subject_id";

    static final String BETWEEN =
            " WHERE tenant_id = :tenant_id AND happened_at >= :from_at AND happened_at < :until_at";

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

    /**
     * {@return the parameters of {@link #BETWEEN} for the entries of a time, or up to the moment of the last of as many as are wanted} All
     * of that moment are among them: it has an index, and the order of what is of one moment is no database's.
     */
    static Values firstBetween(Session session, String table, Instant from, Instant until, int wanted) {
        Values all = Values.none().moment("from_at", from).moment("until_at", until);
        Optional<Long> last = session.first(
                "SELECT happened_at AS n FROM ${prefix}" + table + BETWEEN
                        + " ORDER BY tenant_id, happened_at LIMIT 1 OFFSET :others",
                all.number("others", wanted - 1),
                row -> row.number("n"));
        return last.map(moment -> all.number("until_at", moment + 1)).orElse(all);
    }

    /** {@return the number after the last one that the subject has in that table} */
    static long next(Session session, String table, Subject subject) {
        return session.number(
                        "SELECT MAX(seq) AS n FROM ${prefix}" + table + THIS + " HAVING MAX(seq) IS NOT NULL",
                        values(subject))
                + 1;
    }

    /** {@return the ids of the subjects of each kind} */
    static Map<Subject.Kind, List<String>> byKind(Collection<Subject> subjects) {
        return subjects.stream()
                .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toList())));
    }

    /** Refuses a page that is empty or too large. */
    static void requirePage(String what, int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + most + " " + what + ", but " + limit + " were asked for.");
        }
    }
}
