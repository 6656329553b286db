package io.creditkit.customer.quality;

import java.util.List;

/**
 * What looking for duplicates came to.
 *
 * @param candidates those the user may see, most likely first, then by customer number
 * @param hidden how many more there are that the user may not see
 */
public record DuplicateCheck(List<DuplicateCandidate> candidates, int hidden) {
    public DuplicateCheck {
        candidates = List.copyOf(candidates);
    }

    /** {@return whether nothing like it is stored, seen or not} */
    public boolean isClear() {
        return candidates.isEmpty() && hidden == 0;
    }
}
