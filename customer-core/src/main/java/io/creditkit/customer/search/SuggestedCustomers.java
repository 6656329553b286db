package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import java.util.List;

/**
 * What a storage found for a {@link SuggestQuery}.
 *
 * @param customers best first, each once
 * @param extent whether all that match were looked at
 */
public record SuggestedCustomers(List<Customer> customers, Extent extent) {
    /** Whether all that match were looked at. */
    public enum Extent {
        /** There is no better match, and no other one if there are fewer than asked for. */
        WHOLE,
        /** So many match each word that the search was cut: there may be better matches, and others. Type more. */
        CUT
    }

    public SuggestedCustomers {
        customers = List.copyOf(customers);
    }
}
