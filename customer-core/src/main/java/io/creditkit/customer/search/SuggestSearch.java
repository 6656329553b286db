package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * One search in a storage's index for what was typed. For storages.
 *
 * <p>A single word is read off the index in the order of the ranks and left as soon as there are enough. Of several words the
 * rarest is looked at: if few have it, they are compared one by one. Else the first word is read off in order, and who lacks
 * another one is passed over. Forgiven errors are looked for only when there are too few without.
 */
public final class SuggestSearch {
    /** So few customers are compared by their text. */
    private static final int FEW = 200;

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
            search(exactRuns(reading), query::rank, wanted -> readInRankOrder(reading, wanted));
        }
        if (found.size() < query.limit()) {
            query.forgivingReading().ifPresent(reading -> {
                List<List<Run>> runs = forgivingRuns(reading);
                search(runs, query::forgivingRank, wanted -> readForgiving(runs.get(0), wanted));
            });
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

    /** Reads the first term off the index, best first, until there are enough. */
    @FunctionalInterface
    private interface Reader {
        void read(IntPredicate wanted);
    }

    private void search(List<List<Run>> runsOfTerms, Function<Customer, Optional<SuggestRank>> rank, Reader reader) {
        if (runsOfTerms.size() == 1) {
            reader.read(everybody -> true);
            return;
        }
        Optional<BitSet> few = few(runsOfTerms);
        if (few.isPresent()) {
            few.get().stream()
                    .forEach(customer -> index.customer(customer)
                            .flatMap(rank)
                            .ifPresent(value -> found.putIfAbsent(customer, value)));
            return;
        }
        reader.read(
                switch (index.crossing()) {
                    case READ_ALL -> others(runsOfTerms)::get;
                    case COMPARE ->
                        customer -> mayCompare()
                                && index.customer(customer).flatMap(rank).isPresent();
                });
    }

    /** The customers of the rarest term, if they are few. */
    private Optional<BitSet> few(List<List<Run>> runsOfTerms) {
        for (List<Run> runs : runsOfTerms) {
            BitSet marked = new BitSet();
            int[] seen = {0};
            boolean all = visit(runs, entry -> {
                marked.set(entry.customer());
                return ++seen[0] <= FEW;
            });
            if (all) {
                return Optional.of(marked);
            }
        }
        return Optional.empty();
    }

    /** Who has all terms but the first. */
    private BitSet others(List<List<Run>> runsOfTerms) {
        BitSet others = marked(runsOfTerms.get(1));
        runsOfTerms.stream().skip(2).map(this::marked).forEach(others::and);
        return others;
    }

    private BitSet marked(List<Run> runs) {
        BitSet marked = new BitSet();
        boolean whole = visit(runs, entry -> {
            marked.set(entry.customer());
            return mayLook();
        });
        if (!whole) {
            extent = SuggestedCustomers.Extent.CUT;
        }
        return marked;
    }

    /** Visits the runs one after the other. {@return whether every visit said to go on} */
    private boolean visit(List<Run> runs, TokenIndex.Visitor visitor) {
        return runs.stream().allMatch(run -> index.beginning(run.place(), run.beginning(), visitor));
    }

    private void readInRankOrder(SuggestQuery.Reading reading, IntPredicate wanted) {
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
        private final IntPredicate wanted;
        private final BitSet taken = new BitSet();
        private int missing = query.limit();

        Taker(String term, IntPredicate wanted) {
            this.term = term;
            this.wanted = wanted;
        }

        TokenIndex.Visitor at(int place) {
            return entry -> {
                int customer = entry.customer();
                if (!taken.get(customer) && wanted.test(customer)) {
                    taken.set(customer);
                    found.merge(customer, SuggestRank.of(place, entry.token(), term), SuggestSearch::better);
                    missing--;
                }
                return missing > 0 && mayLook();
            };
        }
    }

    private void readForgiving(List<Run> runs, IntPredicate wanted) {
        boolean more = true;
        for (Run run : runs) {
            more = more
                    && index.beginning(run.place(), run.beginning(), entry -> {
                        int customer = entry.customer();
                        if (!found.containsKey(customer) && wanted.test(customer)) {
                            found.put(customer, new SuggestRank(SuggestRank.Kind.FORGIVEN, run.place(), entry.token()));
                        }
                        return found.size() < query.limit() && mayLook();
                    });
        }
    }

    private static List<List<Run>> exactRuns(SuggestQuery.Reading reading) {
        return reading.terms().stream()
                .map(term -> places(reading).stream()
                        .map(place -> new Run(place, term))
                        .toList())
                .toList();
    }

    private List<List<Run>> forgivingRuns(SuggestQuery.Reading reading) {
        List<List<Run>> runsOfTerms = new ArrayList<>();
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
            runsOfTerms.add(runs);
        }
        return runsOfTerms;
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
