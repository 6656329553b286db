package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.scenario.ScenarioStep;
import io.creditkit.customer.search.ListText;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.storage.ScenarioStore;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class JdbcScenarioStore implements ScenarioStore {
    private static final String TENANT = " WHERE tenant_id = :tenant_id";
    private static final Columns SCENARIO = Columns.of("tenant_id", "code", "scenario_name", "steps", "version");
    private static final String SCENARIOS = "SELECT " + SCENARIO.names() + " FROM ${prefix}scenario" + TENANT;
    private static final String THIS_SCENARIO = TENANT + " AND code = :code";
    private static final String SCENARIO_BY_CODE = SCENARIOS + " AND code = :code";
    private static final String INSERT_SCENARIO = "INSERT INTO ${prefix}scenario " + SCENARIO.inserted();
    private static final String UPDATE_SCENARIO = "UPDATE ${prefix}scenario SET version = version + 1,"
            + " scenario_name = :scenario_name, steps = :steps" + THIS_SCENARIO + " AND version = :version";
    private static final String SCENARIO_VERSION = "SELECT version AS n FROM ${prefix}scenario" + THIS_SCENARIO;
    private static final String DELETE_SCENARIO = "DELETE FROM ${prefix}scenario" + THIS_SCENARIO;

    private static final Columns RULE_CHANGING = Columns.of(
            "rule_name",
            "attribute",
            "target",
            "segment_id",
            "priority",
            "for_customers",
            "starts",
            "pinned",
            "minimum_stay");
    private static final Columns RULE = Columns.of("tenant_id", "id", "version").and(RULE_CHANGING);
    private static final String RULES = "SELECT " + RULE.names() + " FROM ${prefix}assignment_rule" + TENANT;
    private static final String THIS_RULE = TENANT + " AND id = :id";
    private static final String RULE_BY_ID = RULES + " AND id = :id";
    private static final String INSERT_RULE = "INSERT INTO ${prefix}assignment_rule " + RULE.inserted();
    private static final String UPDATE_RULE = "UPDATE ${prefix}assignment_rule SET version = version + 1, "
            + RULE_CHANGING.assignments() + THIS_RULE + " AND version = :version";
    private static final String RULE_VERSION = "SELECT version AS n FROM ${prefix}assignment_rule" + THIS_RULE;
    private static final String DELETE_RULE = "DELETE FROM ${prefix}assignment_rule" + THIS_RULE;

    private static final Columns ASSIGNMENT = Columns.of(
            "tenant_id",
            "customer_id",
            "attribute",
            "seq",
            "target",
            "choice",
            "rule_id",
            "rule_version",
            "stays_until",
            "assigned_at",
            "assigned_by",
            "why");
    private static final String OF_CUSTOMER = TENANT + " AND customer_id = :customer_id";
    private static final String ASSIGNMENTS =
            "SELECT " + ASSIGNMENT.names() + " FROM ${prefix}assignment" + OF_CUSTOMER;
    private static final Columns LISTED = Columns.of("target_folded", "target_order");
    private static final String LAST = ASSIGNMENTS + " AND attribute = :attribute ORDER BY seq DESC LIMIT 1";
    private static final Among LAST_OF_MANY = Among.of(ASSIGNMENT, "assignment", "customer_id")
            .and("AND attribute = :attribute AND NOT EXISTS (SELECT 1 FROM ${prefix}assignment n"
                    + " WHERE n.tenant_id = t.tenant_id AND n.customer_id = t.customer_id AND n.attribute = t.attribute"
                    + " AND n.seq > t.seq)");
    private static final String INSERT_ASSIGNMENT =
            "INSERT INTO ${prefix}assignment " + ASSIGNMENT.and(LISTED).inserted();
    private static final int REFRESHED_AT_ONCE = 500;
    private static final String UNREADY = "SELECT " + ASSIGNMENT.names() + " FROM ${prefix}assignment" + TENANT
            + " AND target_order IS NULL LIMIT :rows";
    private static final String MAKE_READY = "UPDATE ${prefix}assignment SET " + LISTED.assignments() + OF_CUSTOMER
            + " AND attribute = :attribute AND seq = :seq";
    private static final String DELETE_ASSIGNMENTS = "DELETE FROM ${prefix}assignment" + OF_CUSTOMER;

    private static final Columns STEP_CHANGING = Columns.of(
            "customer_id",
            "scenario_code",
            "step_code",
            "due_date",
            "planned_on",
            "step_state",
            "ended_at",
            "ended_by",
            "plan_key");
    private static final Columns STEP = Columns.of("tenant_id", "id", "version").and(STEP_CHANGING);
    private static final String STEPS = "SELECT " + STEP.names() + " FROM ${prefix}planned_step" + OF_CUSTOMER;
    private static final String THIS_STEP = TENANT + " AND id = :id";
    private static final String INSERT_STEP = "INSERT INTO ${prefix}planned_step " + STEP.inserted();
    private static final String UPDATE_STEP = "UPDATE ${prefix}planned_step SET version = version + 1, "
            + STEP_CHANGING.assignments() + THIS_STEP + " AND version = :version";
    private static final String STEP_VERSION = "SELECT version AS n FROM ${prefix}planned_step" + THIS_STEP;
    private static final String DELETE_STEPS = "DELETE FROM ${prefix}planned_step" + OF_CUSTOMER;

    private final Session session;

    JdbcScenarioStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Scenario> scenario(String code) {
        return session.first(SCENARIO_BY_CODE, Values.none().text("code", code), JdbcScenarioStore::scenario);
    }

    @Override
    public List<Scenario> scenarios() {
        return session.list(SCENARIOS, Values.none(), JdbcScenarioStore::scenario).stream()
                .sorted(Comparator.comparing(Scenario::code, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Scenario saveScenario(Scenario scenario) {
        Values values = Values.none()
                .text("code", scenario.code())
                .text("scenario_name", scenario.name())
                .text("steps", Fields.write(scenario.steps(), JdbcScenarioStore::parts));
        String taken = "A scenario with this code is stored already.";
        if (scenario.version() == 0) {
            session.insert(INSERT_SCENARIO, values.number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE_SCENARIO,
                    values,
                    "scenario " + scenario.code(),
                    taken,
                    scenario.version(),
                    SCENARIO_VERSION);
        }
        return Scenario.builder().from(scenario).version(scenario.version() + 1).build();
    }

    @Override
    public void removeScenario(String code) {
        session.write(DELETE_SCENARIO, Values.none().text("code", code));
    }

    @Override
    public Optional<AssignmentRule> rule(String id) {
        return session.first(RULE_BY_ID, Values.none().text("id", id), JdbcScenarioStore::rule);
    }

    @Override
    public List<AssignmentRule> rules() {
        return session.list(RULES, Values.none(), JdbcScenarioStore::rule).stream()
                .sorted(Comparator.comparing(AssignmentRule::priority)
                        .thenComparing(AssignmentRule::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public AssignmentRule saveRule(AssignmentRule rule) {
        Values values = Values.none()
                .text("id", rule.id())
                .text("rule_name", rule.name())
                .constant("attribute", rule.attribute())
                .text("target", rule.target())
                .text("segment_id", rule.segment().map(SavedSearchId::value))
                .number("priority", rule.priority())
                .constant("for_customers", rule.customers())
                .constant("starts", rule.start())
                .constant("pinned", rule.pinned())
                .number("minimum_stay", rule.minimumStayDays());
        String taken = "An assignment rule with this id is stored already.";
        if (rule.version() == 0) {
            session.insert(INSERT_RULE, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE_RULE, values, "assignment rule " + rule.id(), taken, rule.version(), RULE_VERSION);
        }
        return AssignmentRule.builder().from(rule).version(rule.version() + 1).build();
    }

    @Override
    public void removeRule(String id) {
        session.write(DELETE_RULE, Values.none().text("id", id));
    }

    @Override
    public Assignment assign(Assignment assignment) {
        String taken = "This attribute of the customer was assigned in the meantime.";
        session.insert(
                INSERT_ASSIGNMENT,
                listed(assignment)
                        .text("customer_id", assignment.customer().value())
                        .constant("attribute", assignment.attribute())
                        .number("seq", assignment.sequence() + 1)
                        .text("target", assignment.target())
                        .constant("choice", assignment.choice())
                        .text("rule_id", assignment.rule())
                        .number("rule_version", assignment.ruleVersion())
                        .day("stays_until", assignment.staysUntil())
                        .moment("assigned_at", assignment.at())
                        .text("assigned_by", assignment.by())
                        .text("why", assignment.why()),
                taken);
        return Assignment.builder()
                .from(assignment)
                .sequence(assignment.sequence() + 1)
                .build();
    }

    /** Makes some lines ready for lists that were stored by a version without them; {@return whether some may be left} */
    static boolean refresh(Session session) {
        List<Assignment> unready =
                session.list(UNREADY, Values.none().number("rows", REFRESHED_AT_ONCE), JdbcScenarioStore::assignment);
        session.writeAll(
                MAKE_READY,
                unready.stream()
                        .map(line -> listed(line)
                                .text("customer_id", line.customer().value())
                                .constant("attribute", line.attribute())
                                .number("seq", line.sequence()))
                        .toList());
        return unready.size() == REFRESHED_AT_ONCE;
    }

    private static Values listed(Assignment line) {
        return Values.none()
                .text("target_folded", ListText.folded(line.target()))
                .bytes("target_order", ListText.order(line.target()));
    }

    @Override
    public Optional<Assignment> assigned(CustomerId customer, AssignedAttribute attribute) {
        return session.first(LAST, of(customer).constant("attribute", attribute), JdbcScenarioStore::assignment)
                .filter(JdbcScenarioStore::holds);
    }

    @Override
    public Map<CustomerId, Assignment> assigned(Collection<CustomerId> customers, AssignedAttribute attribute) {
        return LAST_OF_MANY
                .list(
                        session,
                        Among.texts(customers),
                        () -> Values.none().constant("attribute", attribute),
                        JdbcScenarioStore::assignment)
                .stream()
                .filter(JdbcScenarioStore::holds)
                .collect(Collectors.toMap(Assignment::customer, last -> last));
    }

    private static boolean holds(Assignment last) {
        return last.choice() != Assignment.Choice.NONE;
    }

    @Override
    public List<Assignment> assignments(CustomerId customer) {
        return session.list(ASSIGNMENTS, of(customer), JdbcScenarioStore::assignment).stream()
                .sorted(Comparator.comparing(Assignment::attribute).thenComparing(Assignment::sequence))
                .toList();
    }

    @Override
    public List<PlannedStep> steps(CustomerId customer) {
        return session.list(STEPS, of(customer), JdbcScenarioStore::step).stream()
                .sorted(Comparator.comparing(PlannedStep::on).thenComparing(PlannedStep::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public PlannedStep saveStep(PlannedStep step) {
        Values values = of(step.customer())
                .text("id", step.id())
                .text("scenario_code", step.scenario())
                .text("step_code", step.step())
                .day("due_date", step.dueDate())
                .day("planned_on", step.on())
                .constant("step_state", step.state())
                .moment("ended_at", step.endedAt())
                .text("ended_by", step.endedBy())
                .text("plan_key", planKey(step));
        String taken = "A planned step with this id, or this step for the customer's due date, is stored already.";
        if (step.version() == 0) {
            session.insert(INSERT_STEP, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE_STEP, values, "planned step " + step.id(), taken, step.version(), STEP_VERSION);
        }
        return PlannedStep.builder().from(step).version(step.version() + 1).build();
    }

    @Override
    public void forget(CustomerId customer) {
        session.write(DELETE_ASSIGNMENTS, of(customer));
        session.write(DELETE_STEPS, of(customer));
    }

    /** How a scenario without steps is kept. */
    static final String NO_STEPS = Fields.write(List.<ScenarioStep>of(), JdbcScenarioStore::parts);

    private static Values of(CustomerId customer) {
        return Values.none().text("customer_id", customer.value());
    }

    /** What one step that is planned or done has alone. */
    private static Optional<String> planKey(PlannedStep step) {
        return step.state() == PlannedStep.State.REPLACED
                ? Optional.empty()
                : Optional.of(Keys.digest(
                        step.customer().value(),
                        step.scenario(),
                        step.step(),
                        step.dueDate().toString()));
    }

    private static Fields.Written parts(ScenarioStep step) {
        return new Fields.Written()
                .text(step.code())
                .number(step.day())
                .constant(step.channel())
                .text(step.template())
                .text(step.condition())
                .text(step.stop());
    }

    private static Scenario scenario(Row row) throws SQLException {
        return Scenario.builder()
                .code(row.text("code"))
                .name(row.text("scenario_name"))
                .steps(Fields.read(
                        row.text("steps"),
                        fields -> new ScenarioStep(
                                fields.text(),
                                fields.number(),
                                fields.constant(Reminder.Channel.class),
                                fields.text(),
                                fields.optionalText(),
                                fields.optionalText())))
                .version(row.number("version"))
                .build();
    }

    private static AssignmentRule rule(Row row) throws SQLException {
        return AssignmentRule.builder()
                .id(row.text("id"))
                .name(row.text("rule_name"))
                .attribute(row.constant("attribute", AssignedAttribute.class))
                .target(row.text("target"))
                .segment(row.optionalText("segment_id").map(SavedSearchId::of))
                .priority(row.integer("priority"))
                .customers(row.constant("for_customers", AssignmentRule.Customers.class))
                .start(row.constant("starts", AssignmentRule.Start.class))
                .pinned(row.constant("pinned", AssignmentRule.Pinned.class))
                .minimumStayDays(row.integer("minimum_stay"))
                .version(row.number("version"))
                .build();
    }

    private static Assignment assignment(Row row) throws SQLException {
        return Assignment.builder()
                .customer(CustomerId.of(row.text("customer_id")))
                .attribute(row.constant("attribute", AssignedAttribute.class))
                .sequence(row.number("seq"))
                .target(row.text("target"))
                .choice(row.constant("choice", Assignment.Choice.class))
                .rule(row.optionalText("rule_id"))
                .ruleVersion(row.number("rule_version"))
                .staysUntil(row.optionalDay("stays_until"))
                .at(row.moment("assigned_at"))
                .by(row.text("assigned_by"))
                .why(row.text("why"))
                .build();
    }

    private static PlannedStep step(Row row) throws SQLException {
        return PlannedStep.builder()
                .id(row.text("id"))
                .customer(CustomerId.of(row.text("customer_id")))
                .scenario(row.text("scenario_code"))
                .step(row.text("step_code"))
                .dueDate(row.day("due_date"))
                .on(row.day("planned_on"))
                .state(row.constant("step_state", PlannedStep.State.class))
                .endedAt(row.optionalMoment("ended_at"))
                .endedBy(row.optionalText("ended_by"))
                .version(row.number("version"))
                .build();
    }
}
