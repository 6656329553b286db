package io.creditkit.customer.scenario;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an assignment sets: {@code key=value}, read as the setting that it names, for what can't be read would stop all who ask for it. */
record AssignedSetting(String key, String value) {
    /**
     * {@return the setting of a target}
     *
     * @throws InvalidEntryException if it is no key=value, or the kit's own setting of that key can't have the value
     */
    static AssignedSetting of(String target) {
        int end = target.indexOf('=');
        if (end < 1) {
            throw refused(new EntryFault("target", "malformed", "A setting is assigned as key=value."));
        }
        AssignedSetting setting = new AssignedSetting(target.substring(0, end), target.substring(end + 1));
        setting.fault().ifPresent(fault -> {
            throw refused(fault);
        });
        return setting;
    }

    private Optional<EntryFault> fault() {
        try {
            Optional<Setting<?>> own = Setting.ofKit(key);
            if (own.isPresent()) {
                own.get().parse(value);
            } else {
                Setting.ofText(key, value);
            }
            return Optional.empty();
        } catch (IllegalArgumentException | InvalidEntryException unreadable) {
            return Optional.of(Setting.ofKit(key)
                    .map(own -> new EntryFault(
                            "target",
                            "no-setting-value",
                            "The setting " + key + " takes " + own.takes() + ".",
                            Map.of("setting", key, "takes", own.takes())))
                    .orElseGet(() -> new EntryFault(
                            "target",
                            "malformed",
                            "The key of a setting has 1 to 64 letters, digits, dots, hyphens and underscores.")));
        }
    }

    private static InvalidEntryException refused(EntryFault fault) {
        return new InvalidEntryException("assigned setting", List.of(fault));
    }
}
