package io.creditkit.customer.scenario;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.attribute.AttributeFields;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scenarios, the rules that assign them, and the steps planned by them. Thread-safe. To see needs {@link
 * Permission#VIEW_CUSTOMERS}, to change {@link Permission#EDIT_SCENARIOS}. Each change of a scenario or rule is written into the
 * audit trail.
 */
public final class Scenarios {
    private final WorkContext context;
    private final CustomerProfiles profiles;
    private final StepPlanning planning;

    /** For the house alone: a host asks its workspace for this service. */
    public Scenarios(WorkContext context, CustomerProfiles profiles) {
        this.context = context;
        this.profiles = profiles;
        this.planning = new StepPlanning(context);
    }

    /** {@return all scenarios, by code} */
    public List<Scenario> all() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.scenarios().scenarios());
    }

    /**
     * Stores a scenario: a new one at version 0, else over the version it was read at. Customers that have it keep the steps
     * planned for them until they are {@linkplain #replan planned anew}, as each {@linkplain Assignments#run run} does; a step
     * that it no longer has is not due any more.
     *
     * @throws CriteriaSyntaxException if the criteria of a step can't be read; nothing is stored
     * @throws DuplicateKeyException if there is one of that code
     * @throws StaleVersionException if somebody else stored it since it was read
     */
    public Scenario save(Scenario scenario) {
        context.require(Permission.EDIT_SCENARIOS);
        return context.inUnitOfWork(work -> {
            FieldCatalogue catalogue = catalogue(work);
            scenario.steps().forEach(step -> {
                step.condition().ifPresent(text -> Criteria.parse(text, catalogue));
                step.stop().ifPresent(text -> Criteria.parse(text, catalogue));
            });
            return work.scenarios().saveScenario(scenario);
        });
    }

    /**
     * Removes a scenario. Customers that have it keep the steps planned for them, and none of them is due any more.
     *
     * @throws ScenarioRefusedException while a rule assigns it
     */
    public void remove(String code) {
        context.require(Permission.EDIT_SCENARIOS);
        context.inUnitOfWork(work -> {
            work.scenarios().rules().stream()
                    .filter(rule -> rule.attribute() == AssignedAttribute.SCENARIO
                            && rule.target().equals(code))
                    .findFirst()
                    .ifPresent(rule -> {
                        throw new ScenarioRefusedException(Wording.of(
                                "scenario-refused.assigned-by-rule",
                                "The rule {rule} assigns the scenario {scenario}. Change or remove the rule first.",
                                Map.of("rule", rule.id(), "scenario", code)));
                    });
            work.scenarios().removeScenario(code);
            return code;
        });
    }

    /** {@return all rules, in their order} */
    public List<AssignmentRule> rules() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.scenarios().rules());
    }

    /**
     * Stores a rule: a new one at version 0, else over the version it was read at.
     *
     * @throws UnknownReferenceException if there is no such segment, scenario or customer group; nothing is stored
     * @throws io.creditkit.customer.InvalidEntryException if the kit's own setting can't have the value that it assigns; nothing is stored
     * @throws CriteriaSyntaxException if its segment can't be read any more; nothing is stored
     * @throws DuplicateKeyException if there is one of that id
     * @throws StaleVersionException if somebody else stored it since it was read
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_SCENARIOS}, and for a rule
     *     of groups or settings without the permission to change those
     */
    public AssignmentRule save(AssignmentRule rule) {
        context.require(Permission.EDIT_SCENARIOS);
        rule.attribute().permission().ifPresent(context::require);
        return context.inUnitOfWork(work -> {
            rule.segment()
                    .ifPresent(segment -> work.searches()
                            .find(segment)
                            .orElseThrow(() -> new UnknownReferenceException("saved search", segment))
                            .definition()
                            .query(catalogue(work)));
            AssignedTarget.require(work, rule.attribute(), rule.target());
            return work.scenarios().saveRule(rule);
        });
    }

    /** Removes a rule, if it is there; what it assigned stays. */
    public void removeRule(String id) {
        context.require(Permission.EDIT_SCENARIOS);
        context.inUnitOfWork(work -> {
            work.scenarios().removeRule(id);
            return id;
        });
    }

    /** {@return the steps of a customer, done and replaced ones among them, by day} */
    public List<PlannedStep> steps(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.scenarios().steps(PresentCustomer.of(work, customer)));
    }

    /**
     * {@return the steps of a customer that are to be done by that day, in order} One whose condition does not hold for sure is
     * left out; behind one whose stop condition holds none is told. Left out is also what was planned for an invoice that is
     * settled, or by a step that its scenario no longer has.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public List<PlannedStep> due(CustomerId customer, LocalDate day) {
        context.require(Permission.VIEW_CUSTOMERS);
        Customer found = context.inUnitOfWork(work -> work.customers().find(customer))
                .orElseThrow(() -> new UnknownReferenceException("customer", customer));
        CustomerProfile profile = profiles.of(found, day);
        List<Scenario> scenarios = context.inUnitOfWork(work -> work.scenarios().scenarios());
        FieldCatalogue catalogue = context.inUnitOfWork(Scenarios::catalogue);
        Optional<LocalDate> oldest = context.inUnitOfWork(work -> planning.oldestDue(work, found.id()));
        List<PlannedStep> due = new ArrayList<>();
        for (PlannedStep planned : steps(customer)) {
            Optional<ScenarioStep> step = step(scenarios, planned);
            if (planned.state() == PlannedStep.State.PLANNED
                    && !planned.on().isAfter(day)
                    && step.isPresent()
                    && oldest.filter(planned.dueDate()::equals).isPresent()) {
                if (step.flatMap(ScenarioStep::stop)
                        .filter(stop -> holds(stop, catalogue, profile))
                        .isPresent()) {
                    return List.copyOf(due);
                }
                if (step.flatMap(ScenarioStep::condition)
                        .filter(condition -> !holds(condition, catalogue, profile))
                        .isEmpty()) {
                    due.add(planned);
                }
            }
        }
        return List.copyOf(due);
    }

    /**
     * Notes that a step was done. To repeat it does no harm.
     *
     * @throws UnknownReferenceException if there is no such customer, or it has no such step
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     * @throws ScenarioRefusedException if another plan took its place
     */
    public PlannedStep done(CustomerId customer, String step) {
        context.require(Permission.EDIT_SCENARIOS);
        return context.inRepeatedUnitOfWork(work -> {
            PlannedStep planned = work.scenarios().steps(LivingCustomer.of(work, customer)).stream()
                    .filter(known -> known.id().equals(step))
                    .findFirst()
                    .orElseThrow(() -> new UnknownReferenceException("planned step", step));
            return switch (planned.state()) {
                case DONE -> planned;
                case PLANNED -> work.scenarios().saveStep(planning.ended(planned, PlannedStep.State.DONE));
                case REPLACED ->
                    throw new ScenarioRefusedException(Wording.of(
                            "scenario-refused.step-replaced",
                            "The step {step} was replaced by another plan. Do what is planned now.",
                            Map.of("step", step)));
            };
        });
    }

    /**
     * Plans a customer's steps anew by its scenario and what it owes now: what was done stays.
     *
     * @throws UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    public void replan(CustomerId customer) {
        context.require(Permission.EDIT_SCENARIOS);
        context.inRepeatedUnitOfWork(work -> {
            CustomerId living = LivingCustomer.of(work, customer);
            planning.replan(work, living, scenario(work, living));
            return living;
        });
    }

    /**
     * {@return whether a person looks after that customer by hand, as its scenario says} It has no steps; alert rules and lists ask
     * by the field {@code keptByHand}.
     */
    public boolean isByHand(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> scenario(work, PresentCustomer.of(work, customer)))
                .filter(Scenario::isByHand)
                .isPresent();
    }

    private static Optional<Scenario> scenario(UnitOfWork work, CustomerId customer) {
        return work.scenarios()
                .assigned(customer, AssignedAttribute.SCENARIO)
                .flatMap(assigned -> work.scenarios().scenario(assigned.target()));
    }

    private static Optional<ScenarioStep> step(List<Scenario> scenarios, PlannedStep planned) {
        return scenarios.stream()
                .filter(scenario -> scenario.code().equals(planned.scenario()))
                .flatMap(scenario -> scenario.steps().stream())
                .filter(step -> step.code().equals(planned.step()))
                .findFirst();
    }

    private boolean holds(String criteria, FieldCatalogue catalogue, CustomerProfile profile) {
        return Criteria.parse(criteria, catalogue)
                .evaluate(profile, context.rates())
                .isTrue();
    }

    /** {@return all fields, the tenant's own among them} */
    static FieldCatalogue catalogue(UnitOfWork work) {
        return AttributeFields.joined(work, FieldCatalogue.standard());
    }
}
