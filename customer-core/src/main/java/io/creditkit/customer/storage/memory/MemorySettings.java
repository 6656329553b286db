package io.creditkit.customer.storage.memory;

import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.SettingStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of settings, owner by owner. */
final class MemorySettings implements SettingStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<SettingOwner, Map<String, String>> byOwner = new HashMap<>();
    }

    private final Session session;
    private final Data data;

    MemorySettings(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<String> value(SettingOwner owner, String key) {
        return Optional.ofNullable(data().byOwner.getOrDefault(owner, Map.of()).get(key));
    }

    @Override
    public Map<String, String> values(SettingOwner owner) {
        return Map.copyOf(data().byOwner.getOrDefault(owner, Map.of()));
    }

    @Override
    public void put(SettingOwner owner, String key, String value) {
        Map<String, String> values = data().byOwner.computeIfAbsent(owner, first -> new HashMap<>());
        session.put(values, key, value);
    }

    @Override
    public void remove(SettingOwner owner, String key) {
        Map<String, String> values = data().byOwner.get(owner);
        if (values != null) {
            session.remove(values, key);
        }
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
