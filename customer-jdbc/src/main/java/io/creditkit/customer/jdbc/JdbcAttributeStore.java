package io.creditkit.customer.jdbc;

import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.storage.AttributeStore;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class JdbcAttributeStore implements AttributeStore {
    private static final Columns CHANGING = Columns.of("heading", "value_type", "choices", "privacy", "kinds");
    private static final Columns ALL =
            Columns.of("tenant_id", "attribute_key", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}attribute_definition WHERE tenant_id = :tenant_id";
    private static final String THIS = " WHERE tenant_id = :tenant_id AND attribute_key = :attribute_key";
    private static final String BY_KEY = SELECT + " AND attribute_key = :attribute_key";
    private static final String INSERT = "INSERT INTO ${prefix}attribute_definition " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}attribute_definition SET version = version + 1, "
            + CHANGING.assignments() + THIS + " AND version = :version";
    private static final String VERSION = "SELECT version AS n FROM ${prefix}attribute_definition" + THIS;
    private static final String DELETE = "DELETE FROM ${prefix}attribute_definition" + THIS;

    private final Session session;

    JdbcAttributeStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<AttributeDefinition> find(String key) {
        return session.first(BY_KEY, Values.none().text("attribute_key", key), JdbcAttributeStore::definition);
    }

    @Override
    public List<AttributeDefinition> all() {
        return session.list(SELECT, Values.none(), JdbcAttributeStore::definition).stream()
                .sorted(Comparator.comparing(AttributeDefinition::key, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public AttributeDefinition save(AttributeDefinition definition) {
        Values values = Values.none()
                .text("attribute_key", definition.key())
                .text("heading", definition.heading())
                .constant("value_type", definition.type())
                .texts("choices", definition.choices())
                .constant("privacy", definition.privacy())
                .texts(
                        "kinds",
                        definition.kinds().stream().sorted().map(Enum::name).toList());
        String taken = "An attribute with this key is stored already.";
        if (definition.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "attribute " + definition.key(), taken, definition.version(), VERSION);
        }
        return AttributeDefinition.builder()
                .from(definition)
                .version(definition.version() + 1)
                .build();
    }

    @Override
    public void remove(String key) {
        session.write(DELETE, Values.none().text("attribute_key", key));
    }

    private static AttributeDefinition definition(Row row) throws SQLException {
        AttributeDefinition.Builder definition = AttributeDefinition.builder();
        // One that was written before there was this column is of customers alone, as by default.
        row.optionalText("kinds")
                .map(TextLists::read)
                .ifPresent(kinds -> definition.kinds(
                        kinds.stream().map(Subject.Kind::valueOf).toList()));
        return definition
                .key(row.text("attribute_key"))
                .heading(row.text("heading"))
                .type(row.constant("value_type", FieldType.class))
                .choices(row.texts("choices"))
                .privacy(row.constant("privacy", AttributeDefinition.Privacy.class))
                .version(row.number("version"))
                .build();
    }
}
