package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import java.util.List;
import java.util.Map;

/**
 * What rules would have done over a time.
 *
 * @param days the days on which something would have begun or ended, in order
 * @param raised how many alerts each rule would have raised, by code; rules without any are there with 0
 * @param stillOpen alerts that would be open at the end
 * @param undecided how many customers each rule could not be decided for on the last day, by code
 */
public record BackTestResult(
        List<BackTestDay> days, Map<String, Integer> raised, List<Alert> stillOpen, Map<String, Integer> undecided) {
    public BackTestResult {
        days = List.copyOf(days);
        raised = Map.copyOf(raised);
        stillOpen = List.copyOf(stillOpen);
        undecided = Map.copyOf(undecided);
    }

    /** {@return the customers for whom something would have been raised, in the order in which it was} */
    public List<CustomerId> customers() {
        return days.stream()
                .flatMap(day -> day.raised().stream())
                .map(Alert::customerId)
                .distinct()
                .toList();
    }
}
