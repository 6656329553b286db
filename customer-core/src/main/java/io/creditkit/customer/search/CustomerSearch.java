package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.SeenLimits;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Offers customers while somebody types. Makes no call and changes nothing. Thread-safe.
 *
 * <pre>{@code
 * work.search().suggest("dup par", 10).list().forEach(suggestion -> show(suggestion.customer(), suggestion.matches()));
 * }</pre>
 */
public final class CustomerSearch {
    private final WorkContext context;

    /** Made by the workspace. */
    public CustomerSearch(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the customers that match, best first, and what of them matched} As {@link SuggestQuery} describes it. For an actor
     * with {@link Permission#VIEW_PERSONAL_DATA} also those whose national id begins so (three letters or digits, one digit
     * among them), which is told masked: those whose whole id it is first, the others last.
     *
     * @param text as typed so far
     * @param limit 1 to {@value SuggestQuery#MAX_LIMIT}
     */
    public Suggestions suggest(String text, int limit) {
        return suggest(EnumSet.allOf(SearchField.class), text, limit);
    }

    /**
     * {@return the same, with those whom the user opened last before others that match in the same way at the same place} They are looked
     * at one by one, which takes a read of them and some microseconds for each.
     *
     * @param text as typed so far
     * @param limit 1 to {@value SuggestQuery#MAX_LIMIT}
     * @param recentlyOpened as the host knows it, the latest first; of more than 50 the first 50 are looked at, and whoever is not stored
     *     is passed over
     */
    public Suggestions suggest(String text, int limit, List<CustomerId> recentlyOpened) {
        return suggest(EnumSet.allOf(SearchField.class), text, limit, recentlyOpened);
    }

    /**
     * {@return the same, looking at some fields alone}
     *
     * @param fields where to look: what the actor may not see should not be found either
     * @param text as typed so far
     * @param limit 1 to {@value SuggestQuery#MAX_LIMIT}
     */
    public Suggestions suggest(Set<SearchField> fields, String text, int limit) {
        return suggest(fields, text, limit, List.of());
    }

    /**
     * {@return the same, with those whom the user opened last before others that match in the same way at the same place}
     *
     * @param fields where to look: what the actor may not see should not be found either
     * @param text as typed so far
     * @param limit 1 to {@value SuggestQuery#MAX_LIMIT}
     * @param recentlyOpened as the host knows it, the latest first; of more than 50 the first 50 are looked at, and whoever is not stored
     *     is passed over
     */
    public Suggestions suggest(Set<SearchField> fields, String text, int limit, List<CustomerId> recentlyOpened) {
        context.require(Permission.VIEW_CUSTOMERS);
        SuggestQuery query = SuggestQuery.in(fields, text, limit);
        RecentUse recent = new RecentUse(recentlyOpened);
        Optional<NationalIdSearch> nationalId =
                fields.contains(SearchField.NATIONAL_ID) && context.actor().may(Permission.VIEW_PERSONAL_DATA)
                        ? NationalIdSearch.of(text, limit)
                        : Optional.empty();
        Optional<Suggestions> suggestions;
        do {
            suggestions = context.inUnitOfWork(work ->
                    work.lists().refresh() ? Optional.empty() : Optional.of(suggest(work, query, recent, nationalId)));
        } while (suggestions.isEmpty());
        return suggestions.get();
    }

    private Suggestions suggest(
            UnitOfWork work, SuggestQuery query, RecentUse recent, Optional<NationalIdSearch> nationalId) {
        SuggestedCustomers found = recent.in(work, query, work.customers().suggest(query));
        List<Suggestion> list = found.customers().stream()
                .map(customer -> new Suggestion(customer, query.matches(customer), band(work, customer)))
                .toList();
        List<Suggestion> joined = nationalId
                .map(search -> search.join(work, list, customer -> band(work, customer)))
                .orElse(list);
        return new Suggestions(joined.stream().map(this::seen).toList(), found.extent());
    }

    private Suggestion seen(Suggestion one) {
        return new Suggestion(SeenLimits.in(one.customer(), context.actor()), one.matches(), one.band());
    }

    private Optional<RiskBand> band(UnitOfWork work, Customer customer) {
        return context.actor().may(Permission.VIEW_CREDIT_DATA)
                ? customer.agencyLink()
                        .flatMap(link -> work.reports().file(link.company()))
                        .flatMap(file -> file.figures().band())
                : Optional.empty();
    }
}
