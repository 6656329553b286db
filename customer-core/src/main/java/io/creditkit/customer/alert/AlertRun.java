package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import java.util.List;

/**
 * What came of looking at the rules: in the order of the rules, and for each rule in the order of the customers' numbers.
 * Rules that do not hold and had no open alert are not told.
 *
 * @param raised alerts that began
 * @param pending alerts whose rule holds, but not yet for as long as it has to
 * @param stillOpen alerts that were open and are: their rule holds, or they may not end yet; with their present values
 * @param resolved alerts that have ended
 * @param undecided rules that could not be decided; an open alert stays as it was, unless the rule says otherwise
 * @param failures rules that failed; an open alert stays as it was
 */
public record AlertRun(
        List<Alert> raised,
        List<Alert> pending,
        List<Alert> stillOpen,
        List<Alert> resolved,
        List<Undecided> undecided,
        List<Failure> failures) {
    public AlertRun {
        raised = List.copyOf(raised);
        pending = List.copyOf(pending);
        stillOpen = List.copyOf(stillOpen);
        resolved = List.copyOf(resolved);
        undecided = List.copyOf(undecided);
        failures = List.copyOf(failures);
    }

    /**
     * A rule whose inputs are not all known. No data is not "all fine".
     *
     * @param rule the rule's code
     * @param customerId the customer
     * @param missing the inputs that would decide it, and why each is not known
     */
    public record Undecided(String rule, CustomerId customerId, List<String> missing) {
        public Undecided {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A rule that failed with an exception, which is a fault of a field's reader.
     *
     * @param rule the rule's code
     * @param customerId the customer
     * @param error the type of the exception; its message is not told, as it may hold personal data
     */
    public record Failure(String rule, CustomerId customerId, String error) {}
}
