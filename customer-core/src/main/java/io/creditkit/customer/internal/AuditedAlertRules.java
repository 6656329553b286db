package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.alert.rule.AlertRuleVersion;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.storage.AlertRuleStore;
import java.util.List;
import java.util.Optional;

/** Versions of alert rules, each change of which is written into the audit trail; of the rule itself, its SHA-256. */
record AuditedAlertRules(AlertRuleStore store, Auditor auditor) implements AlertRuleStore {
    private static final FieldTexts<AlertRuleVersion> FIELDS = new FieldTexts<AlertRuleVersion>()
            .field("state", AlertRuleVersion::state)
            .field("sha256", rule -> Digests.sha256(rule.json()));

    @Override
    public Optional<AlertRuleVersion> find(String code, int ruleVersion) {
        return store.find(code, ruleVersion);
    }

    @Override
    public List<AlertRuleVersion> all() {
        return store.all();
    }

    @Override
    public AlertRuleVersion save(AlertRuleVersion rule) {
        Optional<AlertRuleVersion> before = store.find(rule.code(), rule.ruleVersion());
        AlertRuleVersion stored = store.save(rule);
        auditor.note(subject(rule.code(), rule.ruleVersion()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public void remove(String code, int ruleVersion) {
        store.find(code, ruleVersion)
                .ifPresent(former -> auditor.note(
                        subject(code, ruleVersion),
                        AuditEntry.Action.REMOVED,
                        FIELDS.between(Optional.of(former), Optional.empty())));
        store.remove(code, ruleVersion);
    }

    private static Subject subject(String code, int ruleVersion) {
        return Subject.of(Subject.Kind.ALERT_RULE, code + " version " + ruleVersion);
    }
}
