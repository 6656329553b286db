package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import java.util.List;

/**
 * One customer that is offered for what was typed, with why.
 *
 * @param customer the customer as it is stored
 * @param matches the fields that matched, heaviest first; at least one
 */
public record Suggestion(Customer customer, List<FieldMatch> matches) {
    public Suggestion {
        matches = List.copyOf(matches);
    }
}
