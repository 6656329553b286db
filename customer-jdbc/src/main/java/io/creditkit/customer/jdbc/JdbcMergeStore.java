package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.merge.MovedRecord;
import io.creditkit.customer.storage.MergeStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A unique key that only merges that stand have lets a customer go in one of them at a time. */
final class JdbcMergeStore implements MergeStore {
    private static final Columns CHANGING = Columns.of(
            "survivor_id",
            "duplicate_id",
            "standing_id",
            "duplicate_number",
            "number_key",
            "survivor_before",
            "survivor_after",
            "moved_records",
            "merged_at",
            "merged_by",
            "undone_at",
            "undone_by");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}customer_merge WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String STAYED = SELECT + " AND survivor_id = :customer_id";
    private static final String WENT = SELECT + " AND duplicate_id = :customer_id";
    private static final String STANDING = SELECT + " AND standing_id = :customer_id";
    private static final String BY_NUMBER = SELECT + " AND number_key = :number_key AND standing_id IS NOT NULL";
    private static final String BY_EXTERNAL_ID = SELECT + " AND standing_id IS NOT NULL AND id IN (SELECT merge_id"
            + " FROM ${prefix}customer_merge_external_id WHERE tenant_id = :tenant_id AND id_key = :id_key)";
    private static final String HAS_EXTERNAL_ID = "SELECT COUNT(*) AS n FROM ${prefix}customer_merge_external_id"
            + " WHERE tenant_id = :tenant_id AND id_key = :id_key AND merge_id = :merge_id";
    private static final String ADD_EXTERNAL_ID = "INSERT INTO ${prefix}customer_merge_external_id "
            + Columns.of("tenant_id", "id_key", "merge_id").inserted();
    private static final String FORGET_EXTERNAL_IDS =
            "DELETE FROM ${prefix}customer_merge_external_id WHERE tenant_id = :tenant_id AND merge_id = :merge_id";
    private static final String INSERT = "INSERT INTO ${prefix}customer_merge " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}customer_merge SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}customer_merge WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<CustomerMerge> IN_ORDER =
            Comparator.comparing(CustomerMerge::mergedAt).thenComparing(CustomerMerge::id, Keys.BY_CODE_POINT);

    private final Session session;

    JdbcMergeStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<CustomerMerge> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), JdbcMergeStore::merge);
    }

    @Override
    public List<CustomerMerge> of(CustomerId customer) {
        List<CustomerMerge> all = new ArrayList<>(session.list(STAYED, of(customer.value()), JdbcMergeStore::merge));
        all.addAll(session.list(WENT, of(customer.value()), JdbcMergeStore::merge));
        return all.stream().sorted(IN_ORDER).toList();
    }

    @Override
    public Optional<CustomerMerge> standing(CustomerId duplicate) {
        return session.first(STANDING, of(duplicate.value()), JdbcMergeStore::merge);
    }

    @Override
    public Optional<CustomerMerge> standing(String duplicateNumber) {
        return session
                .list(BY_NUMBER, Values.none().bytes("number_key", Keys.folded(duplicateNumber)), JdbcMergeStore::merge)
                .stream()
                .max(IN_ORDER);
    }

    @Override
    public Optional<CustomerMerge> standing(ExternalId duplicateId) {
        return session
                .list(BY_EXTERNAL_ID, Values.none().text("id_key", key(duplicateId)), JdbcMergeStore::merge)
                .stream()
                .max(IN_ORDER);
    }

    @Override
    public void addExternalIds(CustomerMerge merge, Set<ExternalId> ids) {
        for (ExternalId id : ids) {
            Values values = Values.none().text("id_key", key(id)).text("merge_id", merge.id());
            if (session.first(HAS_EXTERNAL_ID, values, row -> row.number("n")).orElse(0L) == 0) {
                session.insert(ADD_EXTERNAL_ID, values, "This external id of the merge is kept already.");
            }
        }
    }

    @Override
    public void forgetExternalIds(CustomerId customer) {
        of(customer).forEach(this::forgetExternalIds);
    }

    @Override
    public void forgetExternalIds(CustomerMerge merge) {
        session.write(FORGET_EXTERNAL_IDS, Values.none().text("merge_id", merge.id()));
    }

    private static String key(ExternalId id) {
        return Keys.digest(id.system(), id.value());
    }

    @Override
    public CustomerMerge save(CustomerMerge merge) {
        Values values = Values.none()
                .text("id", merge.id())
                .text("survivor_id", merge.survivor().value())
                .text("duplicate_id", merge.duplicate().value())
                .text(
                        "standing_id",
                        merge.stands() ? Optional.of(merge.duplicate().value()) : Optional.empty())
                .text("duplicate_number", merge.duplicateNumber())
                .bytes("number_key", Keys.folded(merge.duplicateNumber()))
                .number("survivor_before", merge.survivorBefore())
                .number("survivor_after", merge.survivorAfter())
                .text("moved_records", Fields.write(merge.moved(), JdbcMergeStore::parts))
                .moment("merged_at", merge.mergedAt())
                .text("merged_by", merge.mergedBy().id())
                .moment("undone_at", merge.undone().map(CustomerMerge.Undone::at))
                .text("undone_by", merge.undone().map(undone -> undone.by().id()));
        String taken = "A merge with this id is stored already, or the customer went in another one.";
        if (merge.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "merge " + merge.id(), taken, merge.version(), VERSION);
        }
        return merge.version(merge.version() + 1);
    }

    private static Values of(String customer) {
        return Values.none().text("customer_id", customer);
    }

    private static Fields.Written parts(MovedRecord moved) {
        return new Fields.Written()
                .constant(moved.kind())
                .text(moved.id())
                .number(moved.version())
                .text(moved.before());
    }

    private static MovedRecord moved(Fields fields) {
        return new MovedRecord(
                fields.constant(MovedRecord.Kind.class), fields.text(), Long.parseLong(fields.text()), fields.text());
    }

    private static CustomerMerge merge(Row row) throws SQLException {
        Optional<String> undoneBy = row.optionalText("undone_by");
        return new CustomerMerge(
                row.text("id"),
                CustomerId.of(row.text("survivor_id")),
                CustomerId.of(row.text("duplicate_id")),
                row.text("duplicate_number"),
                row.number("survivor_before"),
                row.number("survivor_after"),
                Fields.read(row.text("moved_records"), JdbcMergeStore::moved),
                row.moment("merged_at"),
                Actor.of(row.text("merged_by")),
                undoneBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CustomerMerge.Undone(row.moment("undone_at"), Actor.of(undoneBy.get()))),
                row.number("version"));
    }
}
