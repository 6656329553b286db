package io.creditkit.customer.quality;

import io.creditkit.customer.Customer;
import java.util.List;

/**
 * A stored customer that may be the same as one to be saved.
 *
 * @param customer the stored one
 * @param score how likely, 50 to 100
 * @param reasons what is alike, the weightiest first
 */
public record DuplicateCandidate(Customer customer, int score, List<DuplicateReason> reasons) {
    public DuplicateCandidate {
        reasons = List.copyOf(reasons);
    }
}
