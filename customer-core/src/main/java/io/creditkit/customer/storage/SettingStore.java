package io.creditkit.customer.storage;

import io.creditkit.customer.settings.SettingOwner;
import java.util.Map;
import java.util.Optional;

/** Keeps the values of settings, each with whom it was set for. What was not set is not kept. */
public interface SettingStore {
    /** {@return the value that was set for that owner} */
    Optional<String> value(SettingOwner owner, String key);

    /** {@return everything that was set for that owner, by key} */
    Map<String, String> values(SettingOwner owner);

    /** Stores a value in place of the former one. An empty text is a value. */
    void put(SettingOwner owner, String key, String value);

    /** Removes a value, if there is one. */
    void remove(SettingOwner owner, String key);
}
