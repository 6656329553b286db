package io.creditkit.customer.internal;

import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.SettingStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings, each change of which is written into the audit trail of their owner. */
record AuditedSettings(SettingStore store, Auditor auditor) implements SettingStore {
    @Override
    public Optional<String> value(SettingOwner owner, String key) {
        return store.value(owner, key);
    }

    @Override
    public Map<String, String> values(SettingOwner owner) {
        return store.values(owner);
    }

    @Override
    public Map<SettingOwner, Map<String, String>> values(Collection<SettingOwner> owners) {
        return store.values(owners);
    }

    @Override
    public void put(SettingOwner owner, String key, String value) {
        auditor.turn(owner.subject());
        Optional<String> before = store.value(owner, key);
        store.put(owner, key, value);
        changed(owner, key, before, Optional.of(value));
    }

    @Override
    public void remove(SettingOwner owner, String key) {
        auditor.turn(owner.subject());
        Optional<String> before = store.value(owner, key);
        store.remove(owner, key);
        changed(owner, key, before, Optional.empty());
    }

    private void changed(SettingOwner owner, String key, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            auditor.note(
                    owner.subject(),
                    AuditEntry.Action.CHANGED,
                    List.of(new FieldChange("setting." + key, before, after)));
        }
    }
}
