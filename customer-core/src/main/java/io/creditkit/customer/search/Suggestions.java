package io.creditkit.customer.search;

import java.util.List;

/**
 * What is offered for what was typed.
 *
 * @param list best first
 * @param extent whether all that match were looked at
 */
public record Suggestions(List<Suggestion> list, SuggestedCustomers.Extent extent) {
    public Suggestions {
        list = List.copyOf(list);
    }
}
