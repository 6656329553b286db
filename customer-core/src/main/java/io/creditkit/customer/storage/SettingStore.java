package io.creditkit.customer.storage;

import io.creditkit.customer.settings.SettingOwner;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the values of settings, each with whom it was set for. What was not set is not kept. */
public interface SettingStore {
    /** {@return the value that was set for that owner} */
    Optional<String> value(SettingOwner owner, String key);

    /** {@return everything that was set for that owner, by key} */
    Map<String, String> values(SettingOwner owner);

    /**
     * {@return everything that was set for each of these owners, by key; without those for whom nothing was}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     */
    default Map<SettingOwner, Map<String, String>> values(Collection<SettingOwner> owners) {
        Map<SettingOwner, Map<String, String>> found = new HashMap<>();
        owners.forEach(owner -> found.put(owner, values(owner)));
        found.values().removeIf(Map::isEmpty);
        return found;
    }

    /** Stores a value in place of the former one. An empty text is a value. */
    void put(SettingOwner owner, String key, String value);

    /** Removes a value, if there is one. */
    void remove(SettingOwner owner, String key);
}
