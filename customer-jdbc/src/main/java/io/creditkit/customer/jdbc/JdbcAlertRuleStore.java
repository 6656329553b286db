package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.alert.rule.AlertRuleVersion;
import io.creditkit.customer.storage.AlertRuleStore;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A unique key that only active versions have lets one of each rule be active at a time. */
final class JdbcAlertRuleStore implements AlertRuleStore {
    private static final Columns CHANGING = Columns.of("rule_state", "active_key", "body", "updated_at", "updated_by");
    private static final Columns ALL =
            Columns.of("tenant_id", "code", "rule_version", "version").and(CHANGING);
    private static final String TABLE = "${prefix}alert_rule";
    private static final String SELECT = "SELECT " + ALL.names() + " FROM " + TABLE + " WHERE tenant_id = :tenant_id";
    private static final String KEY = " AND code = :code AND rule_version = :rule_version";
    private static final String THIS_ONE = " WHERE tenant_id = :tenant_id" + KEY;
    private static final String INSERT = "INSERT INTO " + TABLE + " " + ALL.inserted();
    private static final String UPDATE = "UPDATE " + TABLE + " SET version = version + 1, " + CHANGING.assignments()
            + THIS_ONE + " AND version = :version";
    private static final String VERSION = "SELECT version AS n FROM " + TABLE + THIS_ONE;
    private static final String DELETE = "DELETE FROM " + TABLE + THIS_ONE;

    private static final Comparator<AlertRuleVersion> BY_CODE_AND_VERSION = Comparator.comparing(
                    AlertRuleVersion::code, Keys.BY_CODE_POINT)
            .thenComparingInt(AlertRuleVersion::ruleVersion);

    private final Session session;

    JdbcAlertRuleStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<AlertRuleVersion> find(String code, int ruleVersion) {
        return session.first(SELECT + KEY, key(code, ruleVersion), JdbcAlertRuleStore::rule);
    }

    @Override
    public List<AlertRuleVersion> all() {
        return session.list(SELECT, Values.none(), JdbcAlertRuleStore::rule).stream()
                .sorted(BY_CODE_AND_VERSION)
                .toList();
    }

    @Override
    public AlertRuleVersion save(AlertRuleVersion rule) {
        boolean active = rule.state() == AlertRuleVersion.State.ACTIVE;
        Values values = key(rule.code(), rule.ruleVersion())
                .constant("rule_state", rule.state())
                .text("active_key", active ? Optional.of(rule.code()) : Optional.empty())
                .text("body", rule.json())
                .moment("updated_at", rule.updatedAt())
                .text("updated_by", rule.updatedBy().id());
        String what = "alert rule " + rule.code() + " version " + rule.ruleVersion();
        String taken = "There is a " + what + " already, or another version of the rule is active.";
        if (rule.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, what, taken, rule.version(), VERSION);
        }
        return AlertRuleVersion.builder().from(rule).version(rule.version() + 1).build();
    }

    @Override
    public void remove(String code, int ruleVersion) {
        session.write(DELETE, key(code, ruleVersion));
    }

    private static Values key(String code, int ruleVersion) {
        return Values.none().text("code", code).number("rule_version", ruleVersion);
    }

    private static AlertRuleVersion rule(Row row) throws SQLException {
        return AlertRuleVersion.builder()
                .code(row.text("code"))
                .ruleVersion(row.integer("rule_version"))
                .version(row.number("version"))
                .state(row.constant("rule_state", AlertRuleVersion.State.class))
                .json(row.text("body"))
                .updatedAt(row.moment("updated_at"))
                .updatedBy(Actor.of(row.text("updated_by")))
                .build();
    }
}
