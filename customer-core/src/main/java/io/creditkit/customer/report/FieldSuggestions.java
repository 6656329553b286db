package io.creditkit.customer.report;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The inbox of what reports tell of customers otherwise than it was entered, where {@link ReportPolicy#fields()} says that it is
 * suggested. To see needs {@link Permission#VIEW_CUSTOMERS}, to accept and reject {@link Permission#EDIT_CUSTOMERS}. Makes no call.
 * Thread-safe.
 */
public final class FieldSuggestions {
    private final WorkContext context;

    /** Made by the workspace. */
    public FieldSuggestions(WorkContext context) {
        this.context = context;
    }

    /** {@return the suggestions that wait, by customer id, then by field} */
    public List<FieldSuggestion> open() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().openSuggestions());
    }

    /** {@return the suggestions of a customer, rejected ones among them, by field} */
    public List<FieldSuggestion> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().suggestions(customer));
    }

    /**
     * Makes what was told that of the customer. The change is in the audit trail as one that a report told.
     *
     * @return the customer as it is now
     * @throws UnknownReferenceException if there is no such customer or suggestion
     * @throws SuggestionOutdatedException if the customer's value was changed since, if it is linked to another company now, or
     *     if it was merged into another one
     * @throws IllegalArgumentException if no customer can have that value
     */
    public Customer accept(CustomerId customer, AgencyField field) {
        context.require(Permission.EDIT_CUSTOMERS);
        return context.inRepeatedUnitOfWork(work -> {
            FieldSuggestion suggestion = waiting(work, customer, field);
            Customer present = work.customers()
                    .find(customer)
                    .orElseThrow(() -> new UnknownReferenceException("customer", customer));
            requirePresent(suggestion, present);
            Customer.Builder changed = Customer.builder().from(present);
            field.take(changed, suggestion.told());
            work.customers().removeSuggestion(customer, field);
            return context.by(ChangeSource.AGENCY_REPORT, work)
                    .customers()
                    .save(changed.updatedAt(context.now())
                            .updatedBy(context.actor())
                            .build());
        });
    }

    /**
     * Leaves the customer as it is. The same value is not suggested again, another one is.
     *
     * @throws UnknownReferenceException if there is no such suggestion
     */
    public FieldSuggestion reject(CustomerId customer, AgencyField field) {
        return rejected(customer, field, waiting -> true);
    }

    private FieldSuggestion rejected(CustomerId customer, AgencyField field, Predicate<FieldSuggestion> asRead) {
        context.require(Permission.EDIT_CUSTOMERS);
        return context.inRepeatedUnitOfWork(work -> {
            FieldSuggestion waiting = waiting(work, customer, field);
            if (!asRead.test(waiting)) {
                throw new SuggestionOutdatedException(waiting);
            }
            FieldSuggestion rejected = FieldSuggestion.builder()
                    .from(waiting)
                    .state(FieldSuggestion.State.REJECTED)
                    .rejectedBy(context.actor().id())
                    .build();
            work.customers().putSuggestion(rejected);
            return rejected;
        });
    }

    /** Accepts several, one after the other: as {@link #accept}. What fails leaves those before it accepted. */
    public void acceptAll(Collection<FieldSuggestion> suggestions) {
        suggestions.forEach(suggestion -> accept(suggestion.customer(), suggestion.field()));
    }

    /**
     * Rejects several, one after the other: as {@link #reject}. One in whose place another value was told since is not rejected unread:
     * it throws {@link SuggestionOutdatedException}. What fails leaves those before it rejected.
     */
    public void rejectAll(Collection<FieldSuggestion> suggestions) {
        suggestions.forEach(suggestion -> rejected(
                suggestion.customer(),
                suggestion.field(),
                waiting -> waiting.told().equals(suggestion.told())));
    }

    /** What a person sees is the value before and the value told: neither may have become another one meanwhile. */
    private static void requirePresent(FieldSuggestion suggestion, Customer present) {
        boolean ofItsCompany = present.agencyLink()
                .filter(link -> link.company().equals(suggestion.company()))
                .isPresent();
        if (!present.id().equals(suggestion.customer())
                || !ofItsCompany
                || !suggestion.field().of(present).equals(suggestion.before())) {
            throw new SuggestionOutdatedException(suggestion);
        }
    }

    private static FieldSuggestion waiting(UnitOfWork work, CustomerId customer, AgencyField field) {
        return work.customers().suggestions(customer).stream()
                .filter(suggestion -> suggestion.field() == field && suggestion.state() == FieldSuggestion.State.OPEN)
                .findFirst()
                .orElseThrow(() -> new UnknownReferenceException("suggestion of " + field + " for customer", customer));
    }
}
