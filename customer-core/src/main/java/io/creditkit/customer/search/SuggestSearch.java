package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One search in a storage's index for what was typed. For storages.
 *
 * <p>A single word is read off the index in the order of the ranks and left as soon as there are enough. Of several words the
 * rarest is looked at: if few have it, they are compared one by one. Else the first word is read off in order, and who lacks
 * another one is passed over. Where many were passed over, it is marked who has each word, and they are compared, or read off, who
 * have all of them. Forgiven errors are looked for only when there are too few without.
 */
public final class SuggestSearch {
    /** So few customers are compared without reading anything off. */
    private static final int FEW = 200;

    /** So many are passed over before it is marked who has which word, and so few of those that have all are compared. */
    private static final int MANY = 2_000;

    /** The same where each is compared by its text. */
    private static final int MANY_TEXTS = 100;

    /** So many are compared where entries cost a read. */
    private static final int MOST_COMPARED = 1_000;

    /** So many entries are looked at in all. */
    private static final int MOST_ENTRIES = 2_000_000;

    private final TokenIndex index;
    private final SuggestQuery query;
    private final Map<Integer, SuggestRank> found = new HashMap<>();
    private int entries;
    private int compared;
    private SuggestedCustomers.Extent extent = SuggestedCustomers.Extent.WHOLE;

    /** A run of the index: the entries of a place that begin alike. */
    private record Run(int place, String beginning) {}

    /**
     * One of several words.
     *
     * @param places where it is looked for
     * @param runs every entry of it is in one of them
     * @param exact the word; empty if it may have an error
     */
    private record Term(Set<Integer> places, List<Run> runs, Optional<String> exact) {}

    /** Reads the first term off the index, best first, until there are enough. */
    @FunctionalInterface
    private interface Reader {
        void read(Wanted wanted);
    }

    /** Whom to take of those that are read off. */
    @FunctionalInterface
    private interface Wanted {
        boolean test(int customer);

        /** {@return whether there is nobody more to be taken} */
        default boolean isOver() {
            return false;
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
                        .flatMap(entry -> index.customer(entry.getKey()).stream())
                        .toList(),
                extent);
    }

    private void searchExactly(SuggestQuery.Reading reading) {
        IntFunction<Optional<SuggestRank>> rank = switch (index.crossing()) {
            case READ_ALL -> customer -> rank(customer, reading);
            // A customer is read once, whatever is asked of it.
            case COMPARE ->
                customer -> index.mayHave(customer, reading.terms())
                        ? index.customer(customer).flatMap(query::rank)
                        : Optional.empty();
        };
        search(exactTerms(reading), rank, MANY, wanted -> readInRankOrder(reading, wanted));
    }

    private void searchForgiving(SuggestQuery.Reading reading) {
        List<Term> terms = forgivingTerms(reading);
        IntFunction<Optional<SuggestRank>> rank =
                customer -> index.customer(customer).flatMap(query::forgivingRank);
        search(terms, rank, MANY_TEXTS, wanted -> readForgiving(terms.get(0).runs(), wanted));
    }

    private void search(List<Term> terms, IntFunction<Optional<SuggestRank>> rank, int many, Reader reader) {
        if (terms.size() == 1) {
            reader.read(everybody -> true);
        } else if (!compareFew(terms, rank)) {
            reader.read(
                    switch (index.crossing()) {
                        case READ_ALL -> new HavingAll(terms, rank, many);
                        case COMPARE ->
                            customer -> mayCompare() && rank.apply(customer).isPresent();
                    });
        }
    }

    private Optional<SuggestRank> rank(int customer, SuggestQuery.Reading reading) {
        for (int i = 1; i < reading.terms().size(); i++) {
            if (index.rank(customer, reading.places(), reading.terms().get(i)).isEmpty()) {
                return Optional.empty();
            }
        }
        return index.rank(customer, reading.places(), reading.terms().get(0));
    }

    /** Compares the customers of the rarest term, if they are few. {@return whether they are} */
    private boolean compareFew(List<Term> terms, IntFunction<Optional<SuggestRank>> rank) {
        int[] customers = new int[FEW + 1];
        for (Term term : terms) {
            int[] seen = {0};
            boolean all = visit(term.runs(), entry -> {
                customers[seen[0]] = entry.customer();
                return ++seen[0] <= FEW;
            });
            if (all) {
                compare(Arrays.stream(customers, 0, seen[0]).distinct(), rank);
                return true;
            }
        }
        return false;
    }

    private void compare(IntStream customers, IntFunction<Optional<SuggestRank>> rank) {
        customers.forEach(customer ->
                rank.apply(customer).ifPresent(value -> found.merge(customer, value, SuggestSearch::better)));
    }

    /** Who has all terms: found out one by one, and, once many do not, for all at once. */
    private final class HavingAll implements Wanted {
        private final List<Term> terms;
        private final IntFunction<Optional<SuggestRank>> rank;
        private final int many;
        private Optional<BitSet> all = Optional.empty();
        private int passedOver;
        private boolean over;

        HavingAll(List<Term> terms, IntFunction<Optional<SuggestRank>> rank, int many) {
            this.terms = terms;
            this.rank = rank;
            this.many = many;
        }

        @Override
        public boolean test(int customer) {
            if (all.isPresent()) {
                return all.get().get(customer);
            }
            boolean has = rank.apply(customer).isPresent();
            if (!has && ++passedOver == many) {
                markAll();
            }
            return has;
        }

        private void markAll() {
            BitSet having = new BitSet();
            having.or(marked(terms.get(0)));
            terms.stream().skip(1).map(SuggestSearch.this::marked).forEach(having::and);
            all = Optional.of(having);
            if (having.cardinality() <= many) {
                compare(having.stream(), rank);
                over = true;
            }
        }

        @Override
        public boolean isOver() {
            return over;
        }
    }

    private BitSet marked(Term term) {
        return term.exact().flatMap(word -> index.marked(term.places(), word)).orElseGet(() -> marking(term));
    }

    private BitSet marking(Term term) {
        BitSet marked = new BitSet();
        boolean whole = visit(term.runs(), entry -> {
            marked.set(entry.customer());
            return mayLook();
        });
        if (whole) {
            term.exact().ifPresent(word -> index.keep(term.places(), word, marked));
        } else {
            extent = SuggestedCustomers.Extent.CUT;
        }
        return marked;
    }

    /** Visits the runs one after the other. {@return whether every visit said to go on} */
    private boolean visit(List<Run> runs, TokenIndex.Visitor visitor) {
        for (Run run : runs) {
            if (!index.beginning(run.place(), run.beginning(), visitor)) {
                return false;
            }
        }
        return true;
    }

    private void readInRankOrder(SuggestQuery.Reading reading, Wanted wanted) {
        String term = reading.terms().get(0);
        List<Integer> places = places(reading);
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
        private final Set<Integer> taken = new HashSet<>();
        private int missing = query.limit();

        Taker(String term, Wanted wanted) {
            this.term = term;
            this.wanted = wanted;
        }

        TokenIndex.Visitor at(int place) {
            return entry -> {
                int customer = entry.customer();
                if (!taken.contains(customer) && wanted.test(customer)) {
                    taken.add(customer);
                    found.merge(customer, SuggestRank.of(place, entry.token(), term), SuggestSearch::better);
                    missing--;
                }
                return missing > 0 && !wanted.isOver() && mayLook();
            };
        }
    }

    private void readForgiving(List<Run> runs, Wanted wanted) {
        boolean more = true;
        for (Run run : runs) {
            more = more
                    && index.beginning(run.place(), run.beginning(), entry -> {
                        int customer = entry.customer();
                        if (!found.containsKey(customer) && wanted.test(customer)) {
                            found.put(customer, new SuggestRank(SuggestRank.Kind.FORGIVEN, run.place(), entry.token()));
                        }
                        return found.size() < query.limit() && !wanted.isOver() && mayLook();
                    });
        }
    }

    private static List<Term> exactTerms(SuggestQuery.Reading reading) {
        List<Integer> places = places(reading);
        return reading.terms().stream()
                .map(term -> new Term(
                        reading.places(),
                        places.stream().map(place -> new Run(place, term)).toList(),
                        Optional.of(term)))
                .toList();
    }

    private List<Term> forgivingTerms(SuggestQuery.Reading reading) {
        List<Term> terms = new ArrayList<>();
        for (String term : reading.terms()) {
            List<Run> runs = new ArrayList<>();
            for (int place : places(reading)) {
                if (isId(place)) {
                    runs.add(new Run(place, term));
                } else {
                    Misspelling.beginnings(term, text -> index.ceiling(place, text))
                            .forEach(beginning -> runs.add(new Run(place, beginning)));
                }
            }
            terms.add(new Term(
                    reading.places(), runs, Optional.of(term).filter(word -> !Misspelling.mayBeForgiven(word))));
        }
        return terms;
    }

    private boolean mayLook() {
        return within(++entries, MOST_ENTRIES);
    }

    private boolean mayCompare() {
        return within(++compared, MOST_COMPARED);
    }

    private boolean within(int count, int most) {
        if (count < most) {
            return true;
        }
        extent = SuggestedCustomers.Extent.CUT;
        // Nothing more is looked at: the next look is the last one.
        entries = MOST_ENTRIES;
        return false;
    }

    private static List<Integer> places(SuggestQuery.Reading reading) {
        return reading.places().stream().sorted().toList();
    }

    private static boolean isId(int place) {
        return SearchToken.fieldAt(place).isId();
    }

    private static SuggestRank better(SuggestRank one, SuggestRank other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
