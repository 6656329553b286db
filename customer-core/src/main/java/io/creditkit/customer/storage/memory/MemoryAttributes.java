package io.creditkit.customer.storage.memory;

import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.storage.AttributeStore;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What the tenant's own fields are. */
final class MemoryAttributes implements AttributeStore {
    /** What is kept between units of work. */
    static final class Data {
        private final NavigableMap<String, AttributeDefinition> byKey = new TreeMap<>(Keys.BY_CODE_POINT);
    }

    private final Session session;
    private final Data data;

    MemoryAttributes(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<AttributeDefinition> find(String key) {
        return Optional.ofNullable(data().byKey.get(key));
    }

    @Override
    public List<AttributeDefinition> all() {
        return List.copyOf(data().byKey.values());
    }

    @Override
    public AttributeDefinition save(AttributeDefinition definition) {
        long version = Keys.nextVersion(
                "attribute " + definition.key(),
                definition.version(),
                find(definition.key()).map(AttributeDefinition::version).orElse(0L));
        AttributeDefinition stored =
                AttributeDefinition.builder().from(definition).version(version).build();
        session.put(data.byKey, stored.key(), stored);
        return stored;
    }

    @Override
    public void remove(String key) {
        session.remove(data().byKey, key);
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
