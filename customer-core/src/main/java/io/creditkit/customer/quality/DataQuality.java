package io.creditkit.customer.quality;

import io.creditkit.customer.Customer;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.SuggestQuery;
import java.util.function.Predicate;

/**
 * Looks for customers that are stored already, for who may see them ({@link Permission#VIEW_CUSTOMERS}). Thread-safe. Nothing here calls an agency, and nothing is changed.
 *
 * <pre>{@code
 * DuplicateCheck check = quality.duplicatesOf(draft, mayBeSeen);
 * if (!check.isClear()) {
 *     // ask the person whether it is one of check.candidates()
 * }
 * }</pre>
 */
public final class DataQuality {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public DataQuality(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the stored customers that may be the same as this one} A person is compared with persons and a company with
     * companies; contacts of a company are no duplicates of it. Disabled and blocked customers count; erased ones have nothing
     * to compare, and the customer itself is left out. Those that have a number, the e-mail address, the phone number or a word of
     * the name alike are looked at, found by the index of autocomplete: of each the {@value SuggestQuery#MAX_LIMIT} best, and of a
     * longer word one typing error is forgiven. So the work is bounded whatever the number of customers.
     *
     * @param draft a customer that need not be stored yet
     * @param visible whom the user may see; others count, and are not shown
     */
    public DuplicateCheck duplicatesOf(Customer draft, Predicate<Customer> visible) {
        context.require(Permission.VIEW_CUSTOMERS);
        return new DuplicateSearch(context).of(draft, visible);
    }
}
