package io.creditkit.customer.jdbc;

import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.SettingStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class JdbcSettingStore implements SettingStore {
    private static final String THIS =
            " WHERE tenant_id = :tenant_id AND owner_level = :owner_level" + " AND owner_id = :owner_id";
    private static final String THIS_KEY = THIS + " AND setting_key = :setting_key";
    private static final String SELECT = "SELECT setting_key, setting_value FROM ${prefix}setting";
    private static final String UPDATE = "UPDATE ${prefix}setting SET setting_value = :setting_value" + THIS_KEY;
    private static final String INSERT = "INSERT INTO ${prefix}setting "
            + Columns.of("tenant_id", "owner_level", "owner_id", "setting_key", "setting_value")
                    .inserted();
    private static final String DELETE = "DELETE FROM ${prefix}setting" + THIS_KEY;

    private static final Among OF_OWNERS =
            Among.of(Columns.of("owner_level", "owner_id", "setting_key", "setting_value"), "setting", "owner_id");

    private record Entry(String key, String value) {}

    private record OfOwner(SettingOwner owner, Entry entry) {}

    private final Session session;

    JdbcSettingStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<String> value(SettingOwner owner, String key) {
        return session.first(SELECT + THIS_KEY, values(owner, key), row -> row.text("setting_value"));
    }

    @Override
    public Map<String, String> values(SettingOwner owner) {
        Map<String, String> values = new LinkedHashMap<>();
        session.list(
                        SELECT + THIS,
                        values(owner, ""),
                        row -> new Entry(row.text("setting_key"), row.text("setting_value")))
                .forEach(entry -> values.put(entry.key(), entry.value()));
        return Map.copyOf(values);
    }

    @Override
    public Map<SettingOwner, Map<String, String>> values(Collection<SettingOwner> owners) {
        Set<SettingOwner> asked = Set.copyOf(owners);
        Map<SettingOwner, Map<String, String>> found = new HashMap<>();
        OF_OWNERS
                .list(
                        session,
                        asked.stream().map(SettingOwner::id).toList(),
                        row -> new OfOwner(
                                new SettingOwner(
                                        row.constant("owner_level", SettingOwner.Level.class), row.text("owner_id")),
                                new Entry(row.text("setting_key"), row.text("setting_value"))))
                .stream()
                // A customer and a group may have one id.
                .filter(one -> asked.contains(one.owner()))
                .forEach(one -> found.computeIfAbsent(one.owner(), owner -> new LinkedHashMap<>())
                        .put(one.entry().key(), one.entry().value()));
        return found;
    }

    @Override
    public void put(SettingOwner owner, String key, String value) {
        Values values = values(owner, key).text("setting_value", value);
        if (session.put(UPDATE, values) == 0) {
            session.put(INSERT, values);
        }
    }

    @Override
    public void remove(SettingOwner owner, String key) {
        session.write(DELETE, values(owner, key));
    }

    private static Values values(SettingOwner owner, String key) {
        return Values.none()
                .constant("owner_level", owner.level())
                .text("owner_id", owner.id())
                .text("setting_key", key);
    }
}
