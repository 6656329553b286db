package io.creditkit.customer.report;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The inbox of what reports tell of customers otherwise than it was entered, where {@link ReportPolicy#fields()} says that it is
 * suggested. To see needs {@link Permission#VIEW_CUSTOMERS}, to accept and reject {@link Permission#EDIT_CUSTOMERS}. Makes no call.
 * Thread-safe.
 */
public final class FieldSuggestions {
    /** The most suggestions that one page holds. */
    public static final int MAX_PAGE = CustomerStore.MAX_PAGE;

    private final WorkContext context;

    /** Made by the workspace. */
    public FieldSuggestions(WorkContext context) {
        this.context = context;
    }

    /** {@return the first suggestions that wait, at most {@value #MAX_PAGE} of them, those for a customer together} */
    public List<FieldSuggestion> open() {
        return open(Optional.empty(), MAX_PAGE);
    }

    /**
     * {@return the next suggestions that wait, those for a customer together}
     *
     * @param after the last one of the page before, whether or not it waits still; empty begins at the first
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    public List<FieldSuggestion> open(Optional<FieldSuggestion> after, int limit) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().openSuggestions(after, limit));
    }

    /** {@return the suggestions of a customer, rejected ones among them, by field} */
    public List<FieldSuggestion> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().suggestions(customer));
    }

    /** {@return the values told of a customer that were rejected, by field, then by moment: none of them is suggested again} */
    public List<RejectedValue> rejected(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().rejectedValues(customer));
    }

    /**
     * Makes what was told that of the customer. The change is in the audit trail as one that a report told.
     *
     * @param read the suggestion as it was read
     * @return the customer as it is now
     * @throws UnknownReferenceException if there is no such customer, or no suggestion waits for it and the field
     * @throws SuggestionOutdatedException if another value was told since, if the customer's value was changed since, if it is linked to
     *     another company now, or if it was merged into another one
     * @throws io.creditkit.customer.InvalidEntryException if no customer can have that value
     */
    public Customer accept(FieldSuggestion read) {
        context.require(Permission.EDIT_CUSTOMERS);
        return context.inRepeatedUnitOfWork(work -> {
            FieldSuggestion suggestion = waiting(work, read);
            Customer present = work.customers()
                    .find(suggestion.customer())
                    .orElseThrow(() -> new UnknownReferenceException("customer", suggestion.customer()));
            requirePresent(suggestion, present);
            Customer.Builder changed = suggestion.field().taken(present, suggestion.told());
            work.customers().removeSuggestion(suggestion.customer(), suggestion.field());
            return context.by(ChangeSource.AGENCY_REPORT, work)
                    .customers()
                    .save(changed.updatedAt(context.now())
                            .updatedBy(context.actor())
                            .build());
        });
    }

    /**
     * Leaves the customer as it is. The same value is not suggested again, whatever else is told in between; another one is.
     *
     * @param read the suggestion as it was read
     * @throws UnknownReferenceException if no suggestion waits for the customer and the field
     * @throws SuggestionOutdatedException if another value was told since: it is not rejected unread
     */
    public FieldSuggestion reject(FieldSuggestion read) {
        context.require(Permission.EDIT_CUSTOMERS);
        return context.inRepeatedUnitOfWork(work -> {
            FieldSuggestion waiting = waiting(work, read);
            FieldSuggestion rejected = FieldSuggestion.builder()
                    .from(waiting)
                    .state(FieldSuggestion.State.REJECTED)
                    .rejectedBy(context.actor().id())
                    .build();
            work.customers().putSuggestion(rejected);
            work.customers().putRejectedValue(rejected(rejected, context.now()));
            return rejected;
        });
    }

    static RejectedValue rejected(FieldSuggestion rejected, Instant at) {
        return RejectedValue.builder()
                .customer(rejected.customer())
                .field(rejected.field())
                .company(rejected.company())
                .told(rejected.told())
                .rejectedBy(rejected.rejectedBy().orElseThrow())
                .rejectedAt(at)
                .build();
    }

    /** Accepts several, one after the other: as {@link #accept}. What fails leaves those before it accepted. */
    public void acceptAll(Collection<FieldSuggestion> suggestions) {
        suggestions.forEach(this::accept);
    }

    /** Rejects several, one after the other: as {@link #reject}. What fails leaves those before it rejected. */
    public void rejectAll(Collection<FieldSuggestion> suggestions) {
        suggestions.forEach(this::reject);
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

    /** {@return the suggestion that waits, if it is the one that was read} */
    private static FieldSuggestion waiting(UnitOfWork work, FieldSuggestion read) {
        FieldSuggestion waiting = work.customers().suggestions(read.customer()).stream()
                .filter(one -> one.field() == read.field() && one.state() == FieldSuggestion.State.OPEN)
                .findFirst()
                .orElseThrow(() -> new UnknownReferenceException(
                        "suggestion of " + read.field() + " for customer", read.customer()));
        if (!waiting.told().equals(read.told()) || !waiting.company().equals(read.company())) {
            throw new SuggestionOutdatedException(waiting);
        }
        return waiting;
    }
}
