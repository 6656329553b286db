package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.report.RiskBand;
import java.util.List;
import java.util.Optional;

/**
 * One customer that is offered for what was typed, with why.
 *
 * @param customer the customer as it is stored
 * @param matches the fields that matched, heaviest first; at least one
 * @param band the agency's class of risk; empty if none is known, or if the actor may not see credit data
 */
public record Suggestion(Customer customer, List<FieldMatch> matches, Optional<RiskBand> band) {
    public Suggestion {
        matches = List.copyOf(matches);
    }
}
