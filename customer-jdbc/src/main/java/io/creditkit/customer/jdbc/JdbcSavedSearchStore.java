package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.segment.SearchDefinition;
import io.creditkit.customer.segment.Sharing;
import io.creditkit.customer.storage.SavedSearchStore;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

final class JdbcSavedSearchStore implements SavedSearchStore {
    private static final Columns CHANGING = Columns.of(
            "search_name",
            "name_key",
            "owned_by",
            "shared_access",
            "shared_audience",
            "shared_users",
            "shared_roles",
            "search_text",
            "criteria",
            "date_filters",
            "customer_numbers",
            "sort_keys",
            "language_tag",
            "column_keys",
            "created_at",
            "updated_at",
            "updated_by");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}saved_search WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String INSERT = "INSERT INTO ${prefix}saved_search " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}saved_search SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}saved_search WHERE tenant_id = :tenant_id AND id = :id";
    private static final String DELETE = "DELETE FROM ${prefix}saved_search WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<SavedSearch> IN_ORDER = Comparator.comparing(
                    (SavedSearch search) -> lower(search.name()), Keys.BY_CODE_POINT)
            .thenComparing(search -> search.id().value(), Keys.BY_CODE_POINT);

    private final Session session;

    JdbcSavedSearchStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<SavedSearch> find(SavedSearchId id) {
        return session.first(BY_ID, Values.none().text("id", id.value()), JdbcSavedSearchStore::search);
    }

    @Override
    public List<SavedSearch> all() {
        return session.list(SELECT, Values.none(), JdbcSavedSearchStore::search).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public SavedSearch save(SavedSearch search) {
        Values values = values(search);
        String taken = "A saved search with this id, or of this owner with this name, is stored already.";
        if (search.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "saved search " + search.id(), taken, search.version(), VERSION);
        }
        return SavedSearch.builder().from(search).version(search.version() + 1).build();
    }

    @Override
    public void remove(SavedSearchId id) {
        session.write(DELETE, Values.none().text("id", id.value()));
    }

    private static Values values(SavedSearch search) {
        SearchDefinition definition = search.definition();
        Sharing sharing = search.sharing();
        return Values.none()
                .text("id", search.id().value())
                .text("search_name", search.name())
                .text("name_key", Keys.digest(search.owner().id(), lower(search.name())))
                .text("owned_by", search.owner().id())
                .constant("shared_access", sharing.access())
                .constant("shared_audience", sharing.audience())
                .texts("shared_users", sharing.users().stream().sorted().toList())
                .texts("shared_roles", sharing.roles().stream().sorted().toList())
                .text("search_text", definition.text())
                .text("criteria", definition.criteria())
                .texts("date_filters", definition.dates())
                .texts("customer_numbers", definition.numbers())
                .texts("sort_keys", definition.sort())
                .text("language_tag", definition.language())
                .texts("column_keys", definition.columns())
                .moment("created_at", search.createdAt())
                .moment("updated_at", search.updatedAt())
                .text("updated_by", search.updatedBy().id());
    }

    private static SavedSearch search(Row row) throws SQLException {
        return SavedSearch.builder()
                .id(SavedSearchId.of(row.text("id")))
                .name(row.text("search_name"))
                .owner(Actor.of(row.text("owned_by")))
                .sharing(new Sharing(
                        row.constant("shared_access", Sharing.Access.class),
                        row.constant("shared_audience", Sharing.Audience.class),
                        Set.copyOf(row.texts("shared_users")),
                        Set.copyOf(row.texts("shared_roles"))))
                .definition(new SearchDefinition(
                        row.optionalText("search_text"),
                        row.optionalText("criteria"),
                        row.texts("date_filters"),
                        row.texts("customer_numbers"),
                        row.texts("sort_keys"),
                        row.text("language_tag"),
                        row.texts("column_keys")))
                .version(row.number("version"))
                .createdAt(row.moment("created_at"))
                .updatedAt(row.moment("updated_at"))
                .updatedBy(Actor.of(row.text("updated_by")))
                .build();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
