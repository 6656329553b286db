package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.storage.ScenarioStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scenarios and rules, each change of which is written into the audit trail; what is assigned has a log of its own. */
record AuditedScenarios(ScenarioStore store, Auditor auditor) implements ScenarioStore {
    private static final FieldTexts<Scenario> SCENARIO =
            new FieldTexts<Scenario>().field("name", Scenario::name).field("steps", Scenario::steps);
    private static final FieldTexts<AssignmentRule> RULE = new FieldTexts<AssignmentRule>()
            .field("name", AssignmentRule::name)
            .field("attribute", AssignmentRule::attribute)
            .field("target", AssignmentRule::target)
            .optional("segment", AssignmentRule::segment)
            .field("priority", AssignmentRule::priority)
            .field("customers", AssignmentRule::customers)
            .field("start", AssignmentRule::start)
            .field("pinned", AssignmentRule::pinned)
            .field("minimumStayDays", AssignmentRule::minimumStayDays);

    @Override
    public Optional<Scenario> scenario(String code) {
        return store.scenario(code);
    }

    @Override
    public List<Scenario> scenarios() {
        return store.scenarios();
    }

    @Override
    public Scenario saveScenario(Scenario scenario) {
        Optional<Scenario> before = store.scenario(scenario.code());
        Scenario stored = store.saveScenario(scenario);
        auditor.note(scenario(stored), SCENARIO, before, stored);
        return stored;
    }

    @Override
    public void removeScenario(String code) {
        store.scenario(code)
                .ifPresent(former -> auditor.note(
                        scenario(former),
                        AuditEntry.Action.REMOVED,
                        SCENARIO.between(Optional.of(former), Optional.empty())));
        store.removeScenario(code);
    }

    @Override
    public Optional<AssignmentRule> rule(String id) {
        return store.rule(id);
    }

    @Override
    public List<AssignmentRule> rules() {
        return store.rules();
    }

    @Override
    public AssignmentRule saveRule(AssignmentRule rule) {
        Optional<AssignmentRule> before = store.rule(rule.id());
        AssignmentRule stored = store.saveRule(rule);
        auditor.note(rule(stored), RULE, before, stored);
        return stored;
    }

    @Override
    public void removeRule(String id) {
        store.rule(id)
                .ifPresent(former -> auditor.note(
                        rule(former), AuditEntry.Action.REMOVED, RULE.between(Optional.of(former), Optional.empty())));
        store.removeRule(id);
    }

    @Override
    public Assignment assign(Assignment assignment) {
        return store.assign(assignment);
    }

    @Override
    public Optional<Assignment> assigned(CustomerId customer, AssignedAttribute attribute) {
        return store.assigned(customer, attribute);
    }

    @Override
    public Map<CustomerId, Assignment> assigned(Collection<CustomerId> customers, AssignedAttribute attribute) {
        return store.assigned(customers, attribute);
    }

    @Override
    public long sequence(CustomerId customer, AssignedAttribute attribute, Optional<Assignment> read) {
        return store.sequence(customer, attribute, read);
    }

    @Override
    public List<Assignment> assignments(CustomerId customer) {
        return store.assignments(customer);
    }

    @Override
    public List<PlannedStep> steps(CustomerId customer) {
        return store.steps(customer);
    }

    @Override
    public PlannedStep saveStep(PlannedStep step) {
        return store.saveStep(step);
    }

    @Override
    public void forget(CustomerId customer) {
        store.forget(customer);
    }

    private static Subject scenario(Scenario scenario) {
        return Subject.of(Subject.Kind.SCENARIO, scenario.code());
    }

    private static Subject rule(AssignmentRule rule) {
        return Subject.of(Subject.Kind.SCENARIO, "rule:" + rule.id());
    }
}
