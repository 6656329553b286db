package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.ScenarioStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scenarios, rules, what was assigned, and steps. */
final class MemoryScenarios implements ScenarioStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Scenario> scenarios = new HashMap<>();
        private final Map<String, AssignmentRule> rules = new HashMap<>();
        private final Map<AttributeKey, List<Assignment>> assignments = new HashMap<>();
        private final Map<String, PlannedStep> steps = new HashMap<>();
        private final Map<PlanKey, String> stepsByPlan = new HashMap<>();
        private final Map<CustomerId, Set<String>> stepsByCustomer = new HashMap<>();
    }

    /** What one step that is planned or done has alone. */
    private record PlanKey(CustomerId customer, String scenario, String step, LocalDate dueDate) {
        static PlanKey of(PlannedStep step) {
            return new PlanKey(step.customer(), step.scenario(), step.step(), step.dueDate());
        }
    }

    private static boolean counts(PlannedStep step) {
        return step.state() != PlannedStep.State.REPLACED;
    }

    private record AttributeKey(CustomerId customer, AssignedAttribute attribute) {}

    private final Session session;
    private final Data data;

    MemoryScenarios(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Scenario> scenario(String code) {
        return Optional.ofNullable(data().scenarios.get(code));
    }

    @Override
    public List<Scenario> scenarios() {
        return data().scenarios.values().stream()
                .sorted(Comparator.comparing(Scenario::code, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Scenario saveScenario(Scenario scenario) {
        long version = Keys.nextVersion(
                "scenario " + scenario.code(),
                scenario.version(),
                scenario(scenario.code()).map(Scenario::version).orElse(0L));
        Scenario stored = Scenario.builder().from(scenario).version(version).build();
        session.put(data.scenarios, stored.code(), stored);
        return stored;
    }

    @Override
    public void removeScenario(String code) {
        session.remove(data().scenarios, code);
    }

    @Override
    public Optional<AssignmentRule> rule(String id) {
        return Optional.ofNullable(data().rules.get(id));
    }

    @Override
    public List<AssignmentRule> rules() {
        return data().rules.values().stream()
                .sorted(Comparator.comparing(AssignmentRule::priority)
                        .thenComparing(AssignmentRule::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public AssignmentRule saveRule(AssignmentRule rule) {
        long version = Keys.nextVersion(
                "assignment rule " + rule.id(),
                rule.version(),
                rule(rule.id()).map(AssignmentRule::version).orElse(0L));
        AssignmentRule stored =
                AssignmentRule.builder().from(rule).version(version).build();
        session.put(data.rules, stored.id(), stored);
        return stored;
    }

    @Override
    public void removeRule(String id) {
        session.remove(data().rules, id);
    }

    @Override
    public Assignment assign(Assignment assignment) {
        long last = last(assignment.customer(), assignment.attribute())
                .map(Assignment::sequence)
                .orElse(0L);
        if (assignment.sequence() != last) {
            throw new DuplicateKeyException("This attribute of the customer was assigned in the meantime.");
        }
        Assignment stored =
                Assignment.builder().from(assignment).sequence(last + 1).build();
        session.append(data.assignments, new AttributeKey(stored.customer(), stored.attribute()), stored);
        return stored;
    }

    @Override
    public Optional<Assignment> assigned(CustomerId customer, AssignedAttribute attribute) {
        return last(customer, attribute).filter(one -> one.choice() != Assignment.Choice.NONE);
    }

    private Optional<Assignment> last(CustomerId customer, AssignedAttribute attribute) {
        List<Assignment> all = data().assignments.getOrDefault(new AttributeKey(customer, attribute), List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<Assignment> assignments(CustomerId customer) {
        data();
        return Stream.of(AssignedAttribute.values())
                .flatMap(attribute ->
                        data.assignments.getOrDefault(new AttributeKey(customer, attribute), List.of()).stream())
                .toList();
    }

    @Override
    public List<PlannedStep> steps(CustomerId customer) {
        return data().stepsByCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> Optional.ofNullable(data.steps.get(id)).stream())
                .sorted(Comparator.comparing(PlannedStep::on).thenComparing(PlannedStep::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public PlannedStep saveStep(PlannedStep step) {
        Optional<PlannedStep> before = Optional.ofNullable(data().steps.get(step.id()));
        long version = Keys.nextVersion(
                "planned step " + step.id(),
                step.version(),
                before.map(PlannedStep::version).orElse(0L));
        PlanKey key = PlanKey.of(step);
        Optional<String> other = Optional.ofNullable(data.stepsByPlan.get(key)).filter(id -> !id.equals(step.id()));
        if (counts(step) && other.isPresent()) {
            throw new DuplicateKeyException("This step is planned or done for the customer's due date already.");
        }
        before.ifPresent(known -> {
            session.unindex(data.stepsByCustomer, known.customer(), known.id());
            if (counts(known)) {
                session.remove(data.stepsByPlan, PlanKey.of(known));
            }
        });
        PlannedStep stored = PlannedStep.builder().from(step).version(version).build();
        if (counts(stored)) {
            session.put(data.stepsByPlan, key, stored.id());
        }
        session.put(data.steps, stored.id(), stored);
        session.index(data.stepsByCustomer, stored.customer(), stored.id());
        return stored;
    }

    @Override
    public void forget(CustomerId customer) {
        steps(customer).forEach(step -> {
            session.unindex(data.stepsByCustomer, customer, step.id());
            session.remove(data.steps, step.id());
            if (counts(step)) {
                session.remove(data.stepsByPlan, PlanKey.of(step));
            }
        });
        for (AssignedAttribute attribute : AssignedAttribute.values()) {
            session.remove(data.assignments, new AttributeKey(customer, attribute));
        }
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
