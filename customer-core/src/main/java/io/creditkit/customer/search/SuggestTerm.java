package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of the words that a customer must all have, and where it is in an index. What it may stand for is looked up for each place
 * when that place is asked for, as most searches end before the last one. Not thread-safe.
 */
final class SuggestTerm {
    private final TokenIndex index;
    private final Set<Integer> places;
    private final String word;
    private final boolean mayHaveError;
    private final Map<Integer, List<TokenIndex.Run>> runs = new HashMap<>();

    private SuggestTerm(TokenIndex index, Set<Integer> places, String word, boolean mayHaveError) {
        this.index = index;
        this.places = places;
        this.word = word;
        this.mayHaveError = mayHaveError;
    }

    /** {@return the words of a reading to the letter} */
    static List<SuggestTerm> exact(TokenIndex index, SuggestQuery.Reading reading) {
        return reading.terms().stream()
                .map(word -> new SuggestTerm(index, reading.places(), word, false))
                .toList();
    }

    /** {@return the words of a reading, each with an error, if it may have one} */
    static List<SuggestTerm> forgiving(TokenIndex index, SuggestQuery.Reading reading) {
        return reading.terms().stream()
                .map(word -> new SuggestTerm(index, reading.places(), word, Misspelling.mayBeForgiven(word)))
                .toList();
    }

    /** {@return where it is looked for, best first} */
    List<Integer> places() {
        return places.stream().sorted().toList();
    }

    /** {@return all entries of a place that it may stand for, in order} */
    List<TokenIndex.Run> runs(int place) {
        return runs.computeIfAbsent(place, first -> {
            if (!mayHaveError || SearchToken.fieldAt(first).isId()) {
                return List.of(new TokenIndex.Run(first, word));
            }
            return Misspelling.beginnings(word, index.words(first)).stream()
                    .map(beginning -> new TokenIndex.Run(first, beginning))
                    .toList();
        });
    }

    /** {@return all entries that it may stand for} */
    List<TokenIndex.Run> runs() {
        List<TokenIndex.Run> all = new ArrayList<>();
        places().forEach(place -> all.addAll(runs(place)));
        return all;
    }

    /** Visits all its entries. {@return whether every visit said to go on} */
    boolean visit(TokenIndex.Visitor visitor) {
        for (TokenIndex.Run run : runs()) {
            if (!index.beginning(run.place(), run.beginning(), visitor)) {
                return false;
            }
        }
        return true;
    }

    /** {@return about how many entries it has} */
    long about() {
        return runs().stream().mapToLong(index::about).sum();
    }

    /** {@return who has it, if that is known already} */
    Optional<BitSet> marked() {
        return mayHaveError ? Optional.empty() : index.marked(places, word);
    }

    /** Tells the index who has it. */
    void keep(BitSet customers) {
        if (!mayHaveError) {
            index.keep(places, word, customers);
        }
    }

    /** Without the word, which may be personal data. */
    @Override
    public String toString() {
        return "SuggestTerm[" + places.size() + " places]";
    }
}
