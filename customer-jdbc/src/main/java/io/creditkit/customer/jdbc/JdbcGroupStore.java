package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.search.ListText;
import io.creditkit.customer.storage.GroupStore;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class JdbcGroupStore implements GroupStore {
    private static final Columns CHANGING = Columns.of(
            "group_name",
            "name_key",
            "name_folded",
            "name_order",
            "id_folded",
            "id_order",
            "description",
            "parent_id",
            "credit_limit",
            "credit_limit_currency",
            "limit_mode",
            "created_at",
            "updated_at",
            "updated_by");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}customer_group WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String BY_NAME = SELECT + " AND name_key = :name_key";
    private static final String IN_ORDER = SELECT + " ORDER BY tenant_id, name_key";
    private static final String INSERT = "INSERT INTO ${prefix}customer_group " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}customer_group SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}customer_group WHERE tenant_id = :tenant_id AND id = :id";
    private static final String DELETE =
            "DELETE FROM ${prefix}customer_group WHERE tenant_id = :tenant_id AND id = :id";

    private static final String GROUP_OF = "SELECT group_id FROM ${prefix}group_member"
            + " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final Among GROUPS_OF = new Among(
            "t.customer_id, " + CHANGING.and(Columns.of("id", "version")).namesIn("g"),
            "group_member",
            "customer_id",
            " JOIN ${prefix}customer_group g ON g.tenant_id = t.tenant_id AND g.id = t.group_id",
            "");
    private static final String MEMBERS =
            "SELECT customer_id FROM ${prefix}group_member WHERE tenant_id = :tenant_id AND group_id = :group_id";
    private static final String MEMBER_COUNT =
            "SELECT COUNT(*) AS n FROM ${prefix}group_member WHERE tenant_id = :tenant_id AND group_id = :group_id";
    private static final String MEMBER_COUNTS = "SELECT group_id, COUNT(*) AS n FROM ${prefix}group_member"
            + " WHERE tenant_id = :tenant_id GROUP BY group_id";
    private static final String MOVE = "UPDATE ${prefix}group_member SET group_id = :group_id"
            + " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String JOIN = "INSERT INTO ${prefix}group_member (tenant_id, customer_id, group_id)"
            + " VALUES (:tenant_id, :customer_id, :group_id)";
    private static final String LEAVE =
            "DELETE FROM ${prefix}group_member WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private static final int REFRESHED_AT_ONCE = 500;
    private static final String UNREADY = SELECT + " AND id_order IS NULL LIMIT :rows";
    private static final String MAKE_READY = "UPDATE ${prefix}customer_group SET name_folded = :name_folded,"
            + " name_order = :name_order, id_folded = :id_folded, id_order = :id_order WHERE tenant_id = :tenant_id"
            + " AND id = :id AND version = :version AND id_order IS NULL";

    private final Session session;

    JdbcGroupStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<CustomerGroup> find(GroupId id) {
        return session.first(BY_ID, Values.none().text("id", id.value()), JdbcGroupStore::group);
    }

    @Override
    public Optional<CustomerGroup> findByName(String name) {
        return session.first(BY_NAME, Values.none().bytes("name_key", Keys.folded(name)), JdbcGroupStore::group);
    }

    @Override
    public List<CustomerGroup> all() {
        return session.list(IN_ORDER, Values.none(), JdbcGroupStore::group);
    }

    @Override
    public CustomerGroup save(CustomerGroup group) {
        Values values = values(group);
        String taken = "A group with this id or this name is stored already.";
        if (group.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "group " + group.id(), taken, group.version(), VERSION);
        }
        return CustomerGroup.builder().from(group).version(group.version() + 1).build();
    }

    @Override
    public void remove(GroupId id) {
        session.write(DELETE, Values.none().text("id", id.value()));
    }

    @Override
    public Optional<GroupId> groupOf(CustomerId customer) {
        return session.first(
                GROUP_OF, Values.none().text("customer_id", customer.value()), row -> GroupId.of(row.text("group_id")));
    }

    @Override
    public Map<CustomerId, CustomerGroup> groupsOf(Collection<CustomerId> customers) {
        return GROUPS_OF
                .list(
                        session,
                        Among.texts(customers),
                        row -> Map.entry(CustomerId.of(row.text("customer_id")), group(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<CustomerId> members(GroupId group) {
        return session
                .list(
                        MEMBERS,
                        Values.none().text("group_id", group.value()),
                        row -> CustomerId.of(row.text("customer_id")))
                .stream()
                .sorted(Comparator.comparing(CustomerId::value, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public long memberCount(GroupId group) {
        return session.first(MEMBER_COUNT, Values.none().text("group_id", group.value()), row -> row.number("n"))
                .orElse(0L);
    }

    @Override
    public Map<GroupId, Long> memberCounts() {
        return session
                .list(MEMBER_COUNTS, Values.none(), row -> Map.entry(GroupId.of(row.text("group_id")), row.number("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void join(CustomerId customer, GroupId group) {
        Values values = Values.none().text("customer_id", customer.value()).text("group_id", group.value());
        if (session.put(MOVE, values) == 0) {
            session.put(JOIN, values);
        }
    }

    @Override
    public void leave(CustomerId customer) {
        session.write(LEAVE, Values.none().text("customer_id", customer.value()));
    }

    /** Makes some groups ready for lists that were stored by a version without them; {@return whether some may be left} */
    static boolean refresh(Session session) {
        List<CustomerGroup> unready =
                session.list(UNREADY, Values.none().number("rows", REFRESHED_AT_ONCE), JdbcGroupStore::group);
        unready.forEach(group -> session.put(MAKE_READY, values(group).number("version", group.version())));
        return unready.size() == REFRESHED_AT_ONCE;
    }

    private static Values values(CustomerGroup group) {
        return Values.none()
                .text("id", group.id().value())
                .text("group_name", group.name())
                .bytes("name_key", Keys.folded(group.name()))
                .text("name_folded", ListText.folded(group.name()))
                .bytes("name_order", ListText.order(group.name()))
                .text("id_folded", ListText.folded(group.id().value()))
                .bytes("id_order", ListText.order(group.id().value()))
                .text("description", group.description())
                .text("parent_id", group.parentId().map(GroupId::value))
                .money("credit_limit", group.creditLimit())
                .constant("limit_mode", group.limitMode())
                .moment("created_at", group.createdAt())
                .moment("updated_at", group.updatedAt())
                .text("updated_by", group.updatedBy().id());
    }

    private static CustomerGroup group(Row row) throws SQLException {
        return CustomerGroup.builder()
                .id(GroupId.of(row.text("id")))
                .name(row.text("group_name"))
                .description(row.optionalText("description"))
                .parentId(row.optionalText("parent_id").map(GroupId::of))
                .creditLimit(row.optionalMoney("credit_limit"))
                .limitMode(row.constant("limit_mode", CustomerGroup.LimitMode.class))
                .version(row.number("version"))
                .createdAt(row.moment("created_at"))
                .updatedAt(row.moment("updated_at"))
                .updatedBy(Actor.of(row.text("updated_by")))
                .build();
    }
}
