package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.ListStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whom a list has to look at that no storage answers: those whom the storage finds by what of the query it keeps, or everybody. Of the
 * parts of a query, all of which must hold, each by itself leaves out only whom the whole leaves out.
 */
final class Candidates {
    /** A storage may look through its whole book for each part of what it finds: that must spare most of it. */
    private static final int WORTH_NARROWING = 8;

    private static final int BATCH = 200;

    private final WorkContext context;
    private final Optional<ListQuery> kept;
    private final List<Criteria> rest;
    private final long most;

    private Candidates(WorkContext context, Optional<ListQuery> kept, List<Criteria> rest, long most) {
        this.context = context;
        this.kept = kept;
        this.rest = rest;
        this.most = most;
    }

    /**
     * Of a query as it stands now.
     *
     * @param readAtMost with more customers than that, not everybody is looked at if that can be helped; the highest number where all
     *     may be looked at: one pass over everybody costs less than one over the book for each part of those who are found
     */
    static Candidates of(WorkContext context, ListMoment at, CustomerQuery query, int readAtMost) {
        List<Criteria> conditions = query.conditions(at.today());
        long everybody = context.inUnitOfWork(work -> work.customers().count());
        Optional<ListQuery> kept = kept(query, conditions, at);
        Optional<Long> found = kept.flatMap(part -> found(context, part));
        boolean isNarrow = found.filter(some -> some <= everybody / WORTH_NARROWING || everybody > readAtMost)
                .isPresent();
        return isNarrow
                ? new Candidates(
                        context,
                        kept,
                        parts(conditions)
                                .filter(Predicate.not(Candidates::isKept))
                                .toList(),
                        found.get())
                : new Candidates(context, Optional.empty(), conditions, everybody);
    }

    /** {@return how many there are} */
    long most() {
        return most;
    }

    /** {@return whether they are some of the customers, for whom {@link #rest} is left to be seen} */
    boolean isNarrow() {
        return kept.isPresent();
    }

    /** {@return what of the conditions does not hold for all of them} */
    List<Criteria> rest() {
        return rest;
    }

    /** Hands over all of them, by number. */
    void readEach(
            CustomerProfiles profiles,
            LocalDate today,
            CustomerProfiles.Extent extent,
            Consumer<CustomerProfile> consumer) {
        if (kept.isEmpty()) {
            profiles.readEach(today, extent, consumer);
            return;
        }
        Optional<RowKey> after = Optional.empty();
        List<RowKey> keys;
        do {
            Optional<RowKey> begin = after;
            keys = in(context, lists -> lists.page(kept.get(), begin, 0, ListStore.MAX_PAGE));
            List<CustomerId> ids = keys.stream().map(RowKey::id).toList();
            for (int from = 0; from < ids.size(); from += BATCH) {
                profiles.forEach(ids.subList(from, Math.min(from + BATCH, ids.size())), today, extent, consumer);
            }
            after = keys.isEmpty() ? after : Optional.of(keys.get(keys.size() - 1));
        } while (keys.size() == ListStore.MAX_PAGE);
    }

    /** {@return how many customers there are in lists at all} */
    static long listed(WorkContext context, ListMoment at) {
        ListQuery all = ListQuery.of(CustomerQuery.all(), at);
        return in(context, lists -> lists.count(all));
    }

    /** What of the query a storage can find by; empty if that is nothing. */
    private static Optional<ListQuery> kept(CustomerQuery query, List<Criteria> conditions, ListMoment at) {
        List<Criteria> some = parts(conditions).filter(Candidates::isKept).toList();
        Optional<SuggestQuery> text = QueryMatch.text(query);
        Set<String> numbers = QueryMatch.numbers(query);
        return some.isEmpty() && text.isEmpty() && numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListQuery(some, text, numbers, List.of(), at));
    }

    private static Optional<Long> found(WorkContext context, ListQuery kept) {
        try {
            return Optional.of(in(context, lists -> lists.count(kept)));
        } catch (UnsupportedQueryException notBySuchAStorage) {
            // Everybody is looked at then.
            return Optional.empty();
        }
    }

    private static Stream<Criteria> parts(List<Criteria> conditions) {
        return conditions.stream()
                .flatMap(condition ->
                        condition instanceof Criteria.And and ? and.parts().stream() : Stream.of(condition));
    }

    private static boolean isKept(Criteria condition) {
        return CriteriaFields.of(condition).allMatch(ListQuery::keeps);
    }

    private static <T> T in(WorkContext context, Function<ListStore, T> reading) {
        boolean left;
        do {
            left = context.inUnitOfWork(work -> work.lists().refresh());
        } while (left);
        return context.inUnitOfWork(work -> reading.apply(work.lists()));
    }
}
