package io.creditkit.customer.quality;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.CustomerStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for customers that are stored already. Thread-safe. Nothing here calls an agency, and nothing is changed.
 *
 * <pre>{@code
 * DuplicateCheck check = quality.duplicatesOf(draft, mayBeSeen);
 * if (!check.isClear()) {
 *     // ask the person whether it is one of check.candidates()
 * }
 * }</pre>
 */
public final class DataQuality {
    private static final int TELLING = 50;
    private static final int MOST = 100;
    private static final Comparator<DuplicateCandidate> MOST_LIKELY_FIRST = Comparator.comparingInt(
                    DuplicateCandidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.customer().number());

    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public DataQuality(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the stored customers that may be the same as this one} A person is compared with persons and a company with
     * companies; contacts of a company are no duplicates of it. Disabled and blocked customers count; erased ones have nothing
     * to compare, and the customer itself is left out. Looks at every customer of the tenant, page by page.
     *
     * @param draft a customer that need not be stored yet
     * @param visible whom the user may see; others count, and are not shown
     */
    public DuplicateCheck duplicatesOf(Customer draft, Predicate<Customer> visible) {
        Likeness likeness = new Likeness(draft);
        List<DuplicateCandidate> candidates = new ArrayList<>();
        int hidden = 0;
        List<Customer> page = page(Optional.empty());
        while (!page.isEmpty()) {
            for (Customer stored : page) {
                Optional<DuplicateCandidate> candidate = compared(draft, likeness, stored);
                if (candidate.isPresent() && visible.test(stored)) {
                    candidates.add(candidate.get());
                } else if (candidate.isPresent()) {
                    hidden++;
                }
            }
            page = page(Optional.of(page.get(page.size() - 1).number()));
        }
        candidates.sort(MOST_LIKELY_FIRST);
        return new DuplicateCheck(candidates, hidden);
    }

    private static Optional<DuplicateCandidate> compared(Customer draft, Likeness likeness, Customer stored) {
        if (stored.kind() != draft.kind()
                || stored.status() == CustomerStatus.ERASED
                || stored.id().equals(draft.id())) {
            return Optional.empty();
        }
        List<DuplicateReason> reasons = likeness.reasons(new Likeness(stored));
        int score = Math.min(
                MOST, reasons.stream().mapToInt(DuplicateReason::points).sum());
        return score < TELLING ? Optional.empty() : Optional.of(new DuplicateCandidate(stored, score, reasons));
    }

    private List<Customer> page(Optional<String> after) {
        return context.inUnitOfWork(work -> work.customers().page(after, CustomerStore.MAX_PAGE));
    }
}
