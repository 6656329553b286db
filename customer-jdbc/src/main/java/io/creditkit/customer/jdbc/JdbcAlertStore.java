package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.storage.AlertStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A unique key that only open alerts have lets one be open at a time. */
final class JdbcAlertStore implements AlertStore {
    private static final Columns CHANGING = Columns.of(
            "rule_code",
            "customer_id",
            "dedup_key",
            "open_key",
            "severity",
            "alert_state",
            "fired_at",
            "resolved_at",
            "explanation",
            "rule_version",
            "since_at",
            "clearing_since",
            "acknowledged_at",
            "acknowledged_by",
            "occurrences",
            "category",
            "owner_id",
            "discriminator");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final Columns VALUE = Columns.of("tenant_id", "alert_id", "pos", "field_key", "field_value");

    // A row for each value, and one for an alert without any.
    private static final String SELECT = "SELECT " + ALL.namesIn("t") + ", v.field_key, v.field_value"
            + " FROM ${prefix}alert t LEFT JOIN ${prefix}alert_value v ON v.tenant_id = t.tenant_id AND v.alert_id = t.id"
            + " WHERE t.tenant_id = :tenant_id";
    private static final String OPEN = " AND t.open_key = :open_key";
    private static final String OF_CUSTOMER = " AND t.customer_id = :customer_id";
    private static final String INSERT = "INSERT INTO ${prefix}alert " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}alert SET version = version + 1, " + CHANGING.assignments()
            + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}alert WHERE tenant_id = :tenant_id AND id = :id";
    private static final String INSERT_VALUE = "INSERT INTO ${prefix}alert_value " + VALUE.inserted();
    private static final String DELETE_VALUES =
            "DELETE FROM ${prefix}alert_value WHERE tenant_id = :tenant_id AND alert_id = :id";

    private static final String DELETE =
            "DELETE FROM ${prefix}alert WHERE tenant_id = :tenant_id AND id = :id AND version = :version";

    private static final Comparator<Alert> MOST_URGENT_THEN_OLDEST =
            Comparator.comparing(Alert::severity).reversed().thenComparing(Alert::firedAt);
    private static final Comparator<Alert> OPEN_FIRST =
            Comparator.comparing(alert -> alert.state() == Alert.State.RESOLVED);

    private final Session session;

    JdbcAlertStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Alert> open(String dedupKey) {
        return read(OPEN, Values.none().text("open_key", Keys.digest(dedupKey))).stream()
                .findFirst();
    }

    @Override
    public List<Alert> of(CustomerId customer) {
        return read(OF_CUSTOMER, Values.none().text("customer_id", customer.value())).stream()
                .sorted(OPEN_FIRST.thenComparing(MOST_URGENT_THEN_OLDEST).thenComparing(Alert::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public List<Alert> all() {
        return read("", Values.none()).stream()
                .sorted(MOST_URGENT_THEN_OLDEST
                        .thenComparing(alert -> alert.customerId().value(), Keys.BY_CODE_POINT)
                        .thenComparing(Alert::rule, Keys.BY_CODE_POINT)
                        .thenComparing(Alert::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Alert save(Alert alert) {
        Values values = values(alert);
        String taken = "An alert with this id is stored already, or another one with its key is open.";
        if (alert.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "alert " + alert.id(), taken, alert.version(), VERSION);
            session.write(DELETE_VALUES, values);
        }
        List<Values> snapshot = new ArrayList<>();
        alert.snapshot()
                .forEach((field, value) -> snapshot.add(Values.none()
                        .text("alert_id", alert.id())
                        .number("pos", snapshot.size())
                        .text("field_key", field)
                        .text("field_value", value)));
        session.writeAll(INSERT_VALUE, snapshot);
        return Alert.builder().from(alert).version(alert.version() + 1).build();
    }

    @Override
    public void remove(Alert alert) {
        Values values = Values.none().text("id", alert.id());
        session.overwrite(DELETE, values, "alert " + alert.id(), "", alert.version(), VERSION);
        session.write(DELETE_VALUES, values);
    }

    private List<Alert> read(String condition, Values values) {
        Assembled<String, Alert.Builder> alerts = new Assembled<>();
        session.list(SELECT + condition, values, row -> {
            String id = row.text("id");
            Alert.Builder alert = alerts.at(id, row, JdbcAlertStore::alert);
            Optional<String> field = row.optionalText("field_key");
            if (field.isPresent()) {
                alert.putSnapshot(field.get(), row.text("field_value"));
            }
            return id;
        });
        return alerts.all(Alert.Builder::build);
    }

    private static Values values(Alert alert) {
        boolean open = alert.state() != Alert.State.RESOLVED;
        return Values.none()
                .text("id", alert.id())
                .text("rule_code", alert.rule())
                .text("customer_id", alert.customerId().value())
                .text("dedup_key", alert.dedupKey())
                .text("open_key", open ? Optional.of(Keys.digest(alert.dedupKey())) : Optional.empty())
                .constant("severity", alert.severity())
                .constant("alert_state", alert.state())
                .moment("fired_at", alert.firedAt())
                .moment("resolved_at", alert.resolvedAt())
                .text("explanation", alert.explanation())
                .number("rule_version", alert.ruleVersion())
                .moment("since_at", alert.since())
                .moment("clearing_since", alert.clearingSince())
                .moment("acknowledged_at", alert.acknowledgedAt())
                .text("acknowledged_by", alert.acknowledgedBy().map(Actor::id))
                .number("occurrences", alert.occurrences())
                .constant("category", alert.category())
                .text("owner_id", alert.owner())
                .text("discriminator", alert.discriminator());
    }

    private static Alert.Builder alert(Row row) throws SQLException {
        Instant firedAt = row.moment("fired_at");
        return Alert.builder()
                .id(row.text("id"))
                .rule(row.text("rule_code"))
                .customerId(CustomerId.of(row.text("customer_id")))
                .dedupKey(row.text("dedup_key"))
                .severity(row.constant("severity", Severity.class))
                .state(row.constant("alert_state", Alert.State.class))
                .firedAt(firedAt)
                // Alerts that were stored before there were these columns have the values of a rule without a wait
                // time.
                .since(row.optionalMoment("since_at").orElse(firedAt))
                .ruleVersion(row.optionalInteger("rule_version").orElse(1))
                .occurrences(row.optionalLong("occurrences").orElse(1L))
                .category(row.optionalConstant("category", AlertRule.Category.class)
                        .orElse(AlertRule.Category.NONE))
                .owner(row.optionalText("owner_id"))
                .discriminator(row.optionalText("discriminator").orElse(""))
                .clearingSince(row.optionalMoment("clearing_since"))
                .acknowledgedAt(row.optionalMoment("acknowledged_at"))
                .acknowledgedBy(row.optionalText("acknowledged_by").map(Actor::of))
                .resolvedAt(row.optionalMoment("resolved_at"))
                .explanation(row.text("explanation"))
                .version(row.number("version"));
    }
}
