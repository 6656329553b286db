package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.FoldingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * One search in a storage's index for what was typed. For storages.
 *
 * <p>A single word is read off the index in the order of the ranks and left as soon as there are enough. Of several words the
 * first one is, and who lacks another one is passed over, as {@link Conjunction} tells. Where entries cost a read, the customers of
 * the rarest word are compared before that, if they are few. Forgiven errors are looked for only when there are too few without.
 */
public final class SuggestSearch {
    /** So few customers are compared without reading anything off, where entries cost a read. */
    private static final int FEW = 200;

    /** So many of those that have all words are compared at most, and so many where words may have errors. */
    private static final int MOST_COMPARED = 2_000;

    private static final int MOST_FORGIVEN = 200;

    private static final Comparator<Offered> BEST_FIRST = Comparator.comparing(Offered::rank)
            .thenComparing(Offered::name)
            .thenComparing(offered -> offered.customer().name())
            .thenComparing(offered -> offered.customer().id().value());

    private final TokenIndex index;
    private final SuggestQuery query;
    private final Map<Integer, SuggestRank> found = new HashMap<>();
    private final Looks looks = new Looks();

    /** With the folded name, which is made once. */
    private record Offered(SuggestRank rank, String name, Customer customer) {
        static Offered of(SuggestRank rank, Customer customer) {
            return new Offered(rank, FoldingKey.ofText(customer.name()), customer);
        }
    }

    /** Reads the first term off the index, best first, until there are enough. */
    @FunctionalInterface
    private interface Reader {
        void read(Wanted wanted);
    }

    /** Whom to take of those that are read off. */
    @FunctionalInterface
    interface Wanted {
        boolean test(int customer);

        /** {@return whether there is nobody more to be taken} */
        default boolean isOver() {
            return false;
        }

        /** {@return the least customer from this one on that may be taken, as far as that is known} */
        default int next(int customer) {
            return customer;
        }
    }

    private SuggestSearch(TokenIndex index, SuggestQuery query) {
        this.index = index;
        this.query = query;
    }

    /** {@return who matches, best first} */
    public static SuggestedCustomers run(TokenIndex index, SuggestQuery query) {
        return new SuggestSearch(index, query).run();
    }

    private SuggestedCustomers run() {
        for (SuggestQuery.Reading reading : query.readings()) {
            searchExactly(reading);
        }
        if (found.size() < query.limit()) {
            query.forgivingReading().ifPresent(this::searchForgiving);
        }
        return new SuggestedCustomers(
                found.entrySet().stream()
                        .sorted(Map.Entry.<Integer, SuggestRank>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(query.limit())
                        .flatMap(
                                entry -> index
                                        .customer(entry.getKey())
                                        .map(customer -> Offered.of(entry.getValue(), customer))
                                        .stream())
                        .sorted(BEST_FIRST)
                        .map(Offered::customer)
                        .toList(),
                looks.extent());
    }

    private void searchExactly(SuggestQuery.Reading reading) {
        List<SuggestTerm> terms = SuggestTerm.exact(index, reading);
        IntFunction<Optional<SuggestRank>> rank = switch (index.crossing()) {
            case READ_ALL ->
                customer ->
                        index.rank(customer, reading.places(), reading.terms().get(0));
            // A customer is read once, whatever is asked of it.
            case COMPARE -> comparing(terms, query::rank);
        };
        search(terms, rank, MOST_COMPARED, wanted -> readInRankOrder(terms.get(0), wanted));
    }

    private void searchForgiving(SuggestQuery.Reading reading) {
        List<SuggestTerm> terms = SuggestTerm.forgiving(index, reading);
        IntFunction<Optional<SuggestRank>> rank = switch (index.crossing()) {
            case READ_ALL ->
                customer -> index.forgivenRank(customer, terms.get(0).runs());
            case COMPARE -> comparing(terms, query::forgivingRank);
        };
        search(terms, rank, MOST_FORGIVEN, wanted -> readForgiving(terms.get(0), wanted));
    }

    private IntFunction<Optional<SuggestRank>> comparing(
            List<SuggestTerm> terms, Function<Customer, Optional<SuggestRank>> rank) {
        List<Set<String>> beginnings = new ArrayList<>();
        return customer -> {
            if (beginnings.isEmpty()) {
                terms.forEach(term -> beginnings.add(term.beginnings()));
            }
            return index.mayHave(customer, beginnings)
                    ? index.customer(customer).flatMap(rank)
                    : Optional.empty();
        };
    }

    private void search(
            List<SuggestTerm> terms, IntFunction<Optional<SuggestRank>> rank, int mostCompared, Reader reader) {
        if (terms.size() == 1) {
            reader.read(everybody -> true);
            return;
        }
        switch (index.crossing()) {
            case READ_ALL ->
                reader.read(new Conjunction(
                        index, terms, query.limit(), mostCompared, looks, customer -> compare(customer, rank)));
            case COMPARE -> {
                if (!compareFew(terms, rank)) {
                    reader.read(customer ->
                            looks.mayCompare() && rank.apply(customer).isPresent());
                }
            }
        }
    }

    /** Compares the customers of the rarest term, if they are few. {@return whether they are} */
    private boolean compareFew(List<SuggestTerm> terms, IntFunction<Optional<SuggestRank>> rank) {
        int[] customers = new int[FEW + 1];
        for (SuggestTerm term : terms) {
            int[] seen = {0};
            boolean all = term.visit(entry -> {
                customers[seen[0]] = entry.customer();
                return ++seen[0] <= FEW;
            });
            if (all) {
                Arrays.stream(customers, 0, seen[0]).distinct().forEach(customer -> compare(customer, rank));
                return true;
            }
        }
        return false;
    }

    private void compare(int customer, IntFunction<Optional<SuggestRank>> rank) {
        rank.apply(customer).ifPresent(value -> found.merge(customer, value, SuggestSearch::better));
    }

    private void readInRankOrder(SuggestTerm first, Wanted wanted) {
        String term = first.word();
        List<Integer> places = first.places();
        Taker taker = new Taker(term, wanted);
        boolean more = true;
        for (int place : places) {
            more = more && (!isId(place) || index.whole(place, term, taker.at(place)));
        }
        for (int place : places) {
            more = more && (isId(place) || index.whole(place, term, taker.at(place)));
        }
        for (int place : places) {
            more = more && index.longer(place, term, taker.at(place));
        }
    }

    /** Takes the customers of one reading until there are enough of them. */
    private final class Taker {
        private final String term;
        private final Wanted wanted;
        private final IntUnaryOperator next;
        private final Set<Integer> taken = new HashSet<>();
        private int missing = query.limit();

        Taker(String term, Wanted wanted) {
            this.term = term;
            this.wanted = wanted;
            this.next = wanted::next;
        }

        TokenIndex.Visitor at(int place) {
            return entry -> {
                int customer = entry.customer();
                if (!taken.contains(customer) && wanted.test(customer)) {
                    taken.add(customer);
                    found.merge(customer, SuggestRank.of(place, entry.token(), term), SuggestSearch::better);
                    missing--;
                } else {
                    entry.skipToNext(next);
                }
                return missing > 0 && !wanted.isOver() && looks.mayLook();
            };
        }
    }

    private void readForgiving(SuggestTerm term, Wanted wanted) {
        IntUnaryOperator next = wanted::next;
        boolean more = true;
        for (int place : term.places()) {
            for (TokenIndex.Run run : more ? term.runs(place) : List.<TokenIndex.Run>of()) {
                more = more
                        && index.beginning(place, run.beginning(), entry -> {
                            int customer = entry.customer();
                            if (!found.containsKey(customer) && wanted.test(customer)) {
                                found.put(customer, new SuggestRank(SuggestRank.Kind.FORGIVEN, place, entry.token()));
                            } else {
                                entry.skipToNext(next);
                            }
                            return found.size() < query.limit() && !wanted.isOver() && looks.mayLook();
                        });
            }
        }
    }

    private static boolean isId(int place) {
        return SearchToken.fieldAt(place).isId();
    }

    private static SuggestRank better(SuggestRank one, SuggestRank other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
