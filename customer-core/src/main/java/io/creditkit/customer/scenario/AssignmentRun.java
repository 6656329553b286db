package io.creditkit.customer.scenario;

import java.util.List;
import java.util.Map;

/**
 * What a run did, or would do.
 *
 * @param customers how many customers were looked at
 * @param outcomes what was done, in the order of customers' numbers, then of attributes
 * @param brokenRules why a rule could not be looked at, by its id; it was left out, and the others decided
 */
public record AssignmentRun(long customers, List<AssignmentOutcome> outcomes, Map<String, String> brokenRules) {
    public AssignmentRun {
        outcomes = List.copyOf(outcomes);
        brokenRules = Map.copyOf(brokenRules);
    }
}
