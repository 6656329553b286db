package io.creditkit.customer.quality;

import io.creditkit.customer.Customer;
import java.util.List;

/**
 * A stored customer that may be the same as one to be saved.
 *
 * @param customer the stored one
 * @param score how likely, 50 to 100; 100 if it is certain
 * @param reasons what is alike, the weightiest first
 */
public record DuplicateCandidate(Customer customer, int score, List<DuplicateReason> reasons) {
    static final int CERTAIN = 100;

    public DuplicateCandidate {
        reasons = List.copyOf(reasons);
    }

    /**
     * {@return whether it is the same party for certain: a VAT number, an LEI or a number in one country's register is equal, and it
     * is no branch, which has another number in that register}
     */
    public boolean isCertain() {
        return score == CERTAIN;
    }
}
