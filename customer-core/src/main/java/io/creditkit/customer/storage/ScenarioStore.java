package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.scenario.Scenario;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps scenarios, the rules that assign them, what was assigned, and the steps planned. */
public interface ScenarioStore {
    /** {@return the scenario with that code} */
    Optional<Scenario> scenario(String code);

    /** {@return all scenarios, by code, by code point} */
    List<Scenario> scenarios();

    /**
     * Stores a scenario: a new one at version 0, else over the version it carries.
     *
     * @return the stored scenario, its version 1 higher
     * @throws DuplicateKeyException if the code of a new one is taken
     * @throws StaleVersionException if another version is stored, or none
     */
    Scenario saveScenario(Scenario scenario);

    /** Removes a scenario, if it is there. */
    void removeScenario(String code);

    /** {@return the rule with that id} */
    Optional<AssignmentRule> rule(String id);

    /** {@return all rules, by priority, then by id, by code point} */
    List<AssignmentRule> rules();

    /**
     * Stores a rule: a new one at version 0, else over the version it carries.
     *
     * @return the stored rule, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one is taken
     * @throws StaleVersionException if another version is stored, or none
     */
    AssignmentRule saveRule(AssignmentRule rule);

    /** Removes a rule, if it is there. */
    void removeRule(String id);

    /**
     * Adds a change of what is assigned.
     *
     * @param assignment with the sequence of the last one of its customer and attribute, 0 if there is none; see {@link #sequence}
     * @return the stored one, its sequence 1 higher
     * @throws DuplicateKeyException if there is one with that sequence already
     */
    Assignment assign(Assignment assignment);

    /**
     * {@return what is assigned to a customer: the last change of the attribute; empty if there is none, and if it says that nothing is
     * assigned any more ({@link Assignment.Choice#NONE})}
     */
    Optional<Assignment> assigned(CustomerId customer, AssignedAttribute attribute);

    /**
     * {@return the sequence that the next change of an attribute carries, if what was read before is still what is assigned: that of what
     * was read; where nothing was assigned, that of the change that says so, or 0 if there never was one}
     *
     * @param read what {@link #assigned} told when the change was decided on
     */
    default long sequence(CustomerId customer, AssignedAttribute attribute, Optional<Assignment> read) {
        return read.map(Assignment::sequence)
                .orElseGet(() -> assignments(customer).stream()
                        .filter(one -> one.attribute() == attribute)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.choice() == Assignment.Choice.NONE)
                        .map(Assignment::sequence)
                        .orElse(0L));
    }

    /**
     * {@return what is assigned to each of the customers that have the attribute}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Map<CustomerId, Assignment> assigned(Collection<CustomerId> customers, AssignedAttribute attribute) {
        Map<CustomerId, Assignment> all = new HashMap<>();
        for (CustomerId customer : customers) {
            assigned(customer, attribute).ifPresent(last -> all.put(customer, last));
        }
        return all;
    }

    /** {@return every change of a customer, those that say that nothing is assigned any more among them, by attribute, then in the order they were added} */
    List<Assignment> assignments(CustomerId customer);

    /** {@return the steps of a customer, by day, then by id, by code point} */
    List<PlannedStep> steps(CustomerId customer);

    /**
     * Stores a step: a new one at version 0, else over the version it carries.
     *
     * @return the stored step, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one is taken; also if the step is planned or done, and another one of the
     *     same customer, scenario, step and due date is planned or done, so that nobody is reminded twice
     * @throws StaleVersionException if another version is stored, or none
     */
    PlannedStep saveStep(PlannedStep step);

    /** Removes everything that was assigned to and planned for a customer. */
    void forget(CustomerId customer);
}
