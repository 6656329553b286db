/**
 * Collection scenarios, the rules that assign them and other attributes to customers, and the steps planned by them.
 *
 * <p>A {@link Scenario} is a plan of what is done when, counted from the due date of what is owed. An {@link AssignmentRule}
 * gives one {@link AssignedAttribute}, such as a scenario or a collector, to the customers of a saved search; the first rule of
 * an attribute that fits decides. What a person pins stays whatever the rules say. A {@link PlannedStep} is one step for one
 * customer.
 *
 * <ol>
 *   <li>{@link Scenarios#save} scenarios, and rules over segments ({@link io.creditkit.customer.segment}).
 *   <li>{@link Assignments#preview} tells what the rules would do; {@link Assignments#run} does it, each night and after changes
 *       of rules.
 *   <li>The host asks for the steps that are {@linkplain Scenarios#due due}, does them, and says so with {@link Scenarios#done}.
 *   <li>{@link Assignments#pin} and {@link Assignments#release} for the exceptions.
 * </ol>
 *
 * <p>CreditKit sends no letter and calls nobody. {@link ScenarioRefusedException} says what stands in the way. Each change is
 * logged with the rule and why. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.scenario;

import org.jspecify.annotations.NullMarked;
