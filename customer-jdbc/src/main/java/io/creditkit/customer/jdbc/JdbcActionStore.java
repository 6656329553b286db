package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.storage.ActionStore;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The digest of its key is unique, so that an action is made once. */
final class JdbcActionStore implements ActionStore {
    private static final Columns CHANGING = Columns.of(
            "action_key",
            "key_digest",
            "title",
            "customer_id",
            "due_on",
            "priority",
            "assignee",
            "origin_kind",
            "origin_reference",
            "action_state",
            "snoozed_until",
            "outcome",
            "notes",
            "follows",
            "created_at",
            "created_by");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT = "SELECT " + ALL.names() + " FROM ${prefix}action WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String BY_KEY = SELECT + " AND key_digest = :key_digest";
    private static final String OF_CUSTOMER = SELECT + " AND customer_id = :customer_id";
    private static final String UNFINISHED = SELECT + " AND action_state IN ('OPEN', 'SNOOZED', 'IN_PROGRESS')";
    private static final String INSERT = "INSERT INTO ${prefix}action " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}action SET version = version + 1, " + CHANGING.assignments()
            + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}action WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<Action> OLDEST_FIRST =
            Comparator.comparing(Action::createdAt).thenComparing(Action::id, Keys.BY_CODE_POINT);

    private final Session session;

    JdbcActionStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Action> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), JdbcActionStore::action);
    }

    @Override
    public Optional<Action> withKey(String key) {
        return session.first(BY_KEY, Values.none().text("key_digest", Keys.digest(key)), JdbcActionStore::action);
    }

    @Override
    public List<Action> of(CustomerId customer) {
        return inOrder(OF_CUSTOMER, Values.none().text("customer_id", customer.value()));
    }

    @Override
    public List<Action> unfinished() {
        return inOrder(UNFINISHED, Values.none());
    }

    private List<Action> inOrder(String sql, Values values) {
        return session.list(sql, values, JdbcActionStore::action).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Action save(Action action) {
        Values values = Values.none()
                .text("id", action.id())
                .text("action_key", action.key())
                .text("key_digest", Keys.digest(action.key()))
                .text("title", action.title())
                .text("customer_id", action.customerId().map(CustomerId::value))
                .day("due_on", action.dueOn())
                .constant("priority", action.priority())
                .text("assignee", action.assignee())
                .constant("origin_kind", action.origin().kind())
                .text("origin_reference", action.origin().reference())
                .constant("action_state", action.state())
                .day("snoozed_until", action.snoozedUntil())
                .text("outcome", action.outcome())
                .texts("notes", action.notes())
                .text("follows", action.follows())
                .moment("created_at", action.createdAt())
                .text("created_by", action.createdBy().id());
        String taken = "An action with this id or this key is stored already.";
        if (action.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "action " + action.id(), taken, action.version(), VERSION);
        }
        return Action.builder().from(action).version(action.version() + 1).build();
    }

    private static Action action(Row row) throws SQLException {
        return Action.builder()
                .id(row.text("id"))
                .key(row.text("action_key"))
                .title(row.text("title"))
                .customerId(row.optionalText("customer_id").map(CustomerId::of))
                .dueOn(row.optionalDay("due_on"))
                .priority(row.constant("priority", Priority.class))
                .assignee(row.optionalText("assignee"))
                .origin(new ActionOrigin(
                        row.constant("origin_kind", ActionOrigin.Kind.class), row.text("origin_reference")))
                .state(row.constant("action_state", Action.State.class))
                .snoozedUntil(row.optionalDay("snoozed_until"))
                .outcome(row.optionalText("outcome"))
                .notes(row.texts("notes"))
                .follows(row.optionalText("follows"))
                .createdAt(row.moment("created_at"))
                .createdBy(Actor.of(row.text("created_by")))
                .version(row.number("version"))
                .build();
    }
}
