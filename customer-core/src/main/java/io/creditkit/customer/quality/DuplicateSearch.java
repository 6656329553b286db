package io.creditkit.customer.quality;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.SearchField;
import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Not for hosts: looks for the customers that a draft may be, whoever asks. The index of autocomplete gives those that have one
 * of the draft's numbers, its e-mail address, its phone number or its words; they alone are compared with it. The work is bounded
 * by the texts of the draft, whatever the number of customers.
 */
public final class DuplicateSearch {
    private static final int TELLING = 50;
    private static final int MOST_LIKELY = DuplicateCandidate.CERTAIN - 1;
    private static final Set<SearchField> WHOLE = Set.of(
            SearchField.VAT_NUMBER,
            SearchField.REGISTRATION_NUMBER,
            SearchField.LEI,
            SearchField.EMAIL,
            SearchField.PHONE);
    private static final Comparator<DuplicateCandidate> MOST_LIKELY_FIRST = Comparator.comparingInt(
                    DuplicateCandidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.customer().number());

    private final WorkContext context;

    /** For the house alone. */
    public DuplicateSearch(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the stored customers that may be the same as this one}
     *
     * @param visible whom the user may see; others count, and are not shown
     */
    public DuplicateCheck of(Customer draft, Predicate<Customer> visible) {
        // The host may ask a storage whom the user may see, and storages refuse a unit of work within another.
        return context.inUnitOfWork(work -> of(work, draft, everybody -> true))
                .seenBy(visible)
                .shownTo(context.actor());
    }

    /**
     * {@return the same, within a unit of work that runs}
     *
     * @param visible asks no storage
     */
    public static DuplicateCheck of(UnitOfWork work, Customer draft, Predicate<Customer> visible) {
        Likeness likeness = new Likeness(draft);
        List<DuplicateCandidate> candidates = new ArrayList<>();
        int hidden = 0;
        for (Customer stored : alike(work, draft)) {
            Optional<DuplicateCandidate> candidate = compared(draft, likeness, stored);
            if (candidate.isPresent() && visible.test(stored)) {
                candidates.add(candidate.get());
            } else if (candidate.isPresent()) {
                hidden++;
            }
        }
        candidates.sort(MOST_LIKELY_FIRST);
        return new DuplicateCheck(candidates, hidden);
    }

    private static List<Customer> alike(UnitOfWork work, Customer draft) {
        Map<CustomerId, Customer> found = new LinkedHashMap<>();
        for (SuggestQuery query : queries(draft)) {
            work.customers().suggest(query).customers().forEach(customer -> found.put(customer.id(), customer));
        }
        return List.copyOf(found.values());
    }

    private static Set<SuggestQuery> queries(Customer draft) {
        Set<SuggestQuery> queries = new LinkedHashSet<>();
        for (SearchToken token : SearchTokens.of(draft)) {
            if (WHOLE.contains(token.field())) {
                queries.add(query(token.field(), token.text()));
            }
        }
        draft.email()
                .ifPresent(address -> EmailKey.spellings(address)
                        .forEach(spelling -> queries.add(query(SearchField.EMAIL, spelling))));
        draft.registrationNumber().ifPresent(number -> {
            String normalized = NumberChecks.registrationNumber(draft.address().country(), number)
                    .normalized();
            queries.add(query(SearchField.REGISTRATION_NUMBER, normalized));
            queries.add(query(SearchField.REGISTRATION_NUMBER, withoutZeros(normalized)));
        });
        String name = FoldingKey.ofName(draft.name());
        queries.add(query(SearchField.NAME, name));
        for (String word : name.split(" ", -1)) {
            queries.add(query(SearchField.NAME, word));
        }
        return queries;
    }

    private static SuggestQuery query(SearchField field, String text) {
        return SuggestQuery.in(Set.of(field), text, SuggestQuery.MAX_LIMIT);
    }

    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }

    private static Optional<DuplicateCandidate> compared(Customer draft, Likeness likeness, Customer stored) {
        if (stored.kind() != draft.kind()
                || stored.status() == CustomerStatus.ERASED
                || stored.id().equals(draft.id())) {
            return Optional.empty();
        }
        Likeness other = new Likeness(stored);
        List<DuplicateReason> reasons = likeness.reasons(other);
        int score = likeness.isCertain(other, reasons)
                ? DuplicateCandidate.CERTAIN
                : Math.min(
                        MOST_LIKELY,
                        reasons.stream().mapToInt(DuplicateReason::points).sum());
        return score < TELLING ? Optional.empty() : Optional.of(new DuplicateCandidate(stored, score, reasons));
    }
}
