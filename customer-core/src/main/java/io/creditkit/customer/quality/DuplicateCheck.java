package io.creditkit.customer.quality;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.SeenLimits;
import java.util.List;
import java.util.function.Predicate;

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

    /**
     * {@return those of the candidates that are it for certain}
     *
     * @param visible whom the user may see; others count, and are not shown
     */
    public DuplicateCheck certain(Predicate<Customer> visible) {
        return of(candidates.stream().filter(DuplicateCandidate::isCertain).toList(), visible);
    }

    /** {@return the same, each customer with what the actor may see of it} For the house alone. */
    public DuplicateCheck shownTo(Actor actor) {
        return new DuplicateCheck(
                candidates.stream()
                        .map(one -> new DuplicateCandidate(
                                SeenLimits.in(one.customer(), actor), one.score(), one.reasons()))
                        .toList(),
                hidden);
    }

    DuplicateCheck seenBy(Predicate<Customer> visible) {
        return of(candidates, visible);
    }

    private static DuplicateCheck of(List<DuplicateCandidate> all, Predicate<Customer> visible) {
        List<DuplicateCandidate> seen = all.stream()
                .filter(candidate -> visible.test(candidate.customer()))
                .toList();
        return new DuplicateCheck(seen, all.size() - seen.size());
    }

    /** {@return whether nothing like it is stored, seen or not} */
    public boolean isClear() {
        return candidates.isEmpty() && hidden == 0;
    }
}
