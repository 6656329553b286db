package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.LimitSubject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table of guarantees. */
final class LimitGuarantees {
    private static final Columns CHANGING = Columns.of(
            "subject_key",
            "subject_agency",
            "subject_id",
            "kind",
            "amount",
            "amount_currency",
            "valid_from",
            "valid_until",
            "reference_text",
            "written_by",
            "written_at");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}guarantee WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String OF_SUBJECT = SELECT + " AND subject_key = :subject_key";
    private static final String INSERT = "INSERT INTO ${prefix}guarantee " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}guarantee SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}guarantee WHERE tenant_id = :tenant_id AND id = :id";

    private final Session session;

    LimitGuarantees(Session session) {
        this.session = session;
    }

    Optional<Guarantee> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), LimitGuarantees::guarantee);
    }

    List<Guarantee> of(LimitSubject subject) {
        return session.list(OF_SUBJECT, LimitSubjects.values(subject), LimitGuarantees::guarantee).stream()
                .sorted(Comparator.comparing(Guarantee::at).thenComparing(Guarantee::id, Keys.BY_CODE_POINT))
                .toList();
    }

    Guarantee save(Guarantee guarantee) {
        Values values = LimitSubjects.values(guarantee.subject())
                .text("id", guarantee.id())
                .constant("kind", guarantee.kind())
                .money("amount", guarantee.amount())
                .day("valid_from", guarantee.validFrom())
                .day("valid_until", guarantee.validUntil())
                .text("reference_text", guarantee.reference())
                .text("written_by", guarantee.by().id())
                .moment("written_at", guarantee.at());
        String taken = "A guarantee with this id is stored already.";
        if (guarantee.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "guarantee " + guarantee.id(), taken, guarantee.version(), VERSION);
        }
        return Guarantee.builder()
                .from(guarantee)
                .version(guarantee.version() + 1)
                .build();
    }

    private static Guarantee guarantee(Row row) throws SQLException {
        return Guarantee.builder()
                .id(row.text("id"))
                .subject(LimitSubjects.subject(row))
                .kind(row.constant("kind", Guarantee.Kind.class))
                .amount(row.money("amount"))
                .validFrom(row.optionalDay("valid_from"))
                .validUntil(row.optionalDay("valid_until"))
                .reference(row.optionalText("reference_text"))
                .by(Actor.of(row.text("written_by")))
                .at(row.moment("written_at"))
                .version(row.number("version"))
                .build();
    }
}
