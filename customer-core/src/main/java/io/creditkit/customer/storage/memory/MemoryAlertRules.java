package io.creditkit.customer.storage.memory;

import io.creditkit.customer.alert.rule.AlertRuleVersion;
import io.creditkit.customer.storage.AlertRuleStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of alert rules, at most one of each rule active. */
final class MemoryAlertRules implements AlertRuleStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Key, AlertRuleVersion> byKey = new HashMap<>();
        private final Map<String, Integer> activeByCode = new HashMap<>();
    }

    private record Key(String code, int ruleVersion) {}

    private static final Comparator<AlertRuleVersion> BY_CODE_AND_VERSION = Comparator.comparing(
                    AlertRuleVersion::code, Keys.BY_CODE_POINT)
            .thenComparingInt(AlertRuleVersion::ruleVersion);

    private final Session session;
    private final Data data;

    MemoryAlertRules(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<AlertRuleVersion> find(String code, int ruleVersion) {
        return Optional.ofNullable(data().byKey.get(new Key(code, ruleVersion)));
    }

    @Override
    public List<AlertRuleVersion> all() {
        return data().byKey.values().stream().sorted(BY_CODE_AND_VERSION).toList();
    }

    @Override
    public AlertRuleVersion save(AlertRuleVersion rule) {
        String what = "alert rule " + rule.code() + " version " + rule.ruleVersion();
        Optional<AlertRuleVersion> before = find(rule.code(), rule.ruleVersion());
        long version = Keys.nextVersion(
                what, rule.version(), before.map(AlertRuleVersion::version).orElse(0L));
        Integer active = data.activeByCode.get(rule.code());
        if (isActive(rule) && active != null && active != rule.ruleVersion()) {
            throw new DuplicateKeyException("Another version of the alert rule " + rule.code() + " is active.");
        }
        before.ifPresent(this::unindex);
        AlertRuleVersion stored =
                AlertRuleVersion.builder().from(rule).version(version).build();
        session.put(data.byKey, new Key(rule.code(), rule.ruleVersion()), stored);
        if (isActive(rule)) {
            session.put(data.activeByCode, rule.code(), rule.ruleVersion());
        }
        return stored;
    }

    @Override
    public void remove(String code, int ruleVersion) {
        find(code, ruleVersion).ifPresent(former -> {
            unindex(former);
            session.remove(data.byKey, new Key(code, ruleVersion));
        });
    }

    private void unindex(AlertRuleVersion rule) {
        if (isActive(rule)) {
            session.remove(data.activeByCode, rule.code());
        }
    }

    private static boolean isActive(AlertRuleVersion rule) {
        return rule.state() == AlertRuleVersion.State.ACTIVE;
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
