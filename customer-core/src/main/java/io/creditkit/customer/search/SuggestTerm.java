package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One of the words that a customer must all have, and where it is in an index. What it may stand for is looked up when a place is
 * asked for, as most searches end before the last one. Not thread-safe.
 */
final class SuggestTerm {
    private static final long UNKNOWN = -1;

    private final TokenIndex index;
    private final Set<Integer> places;
    private final List<Integer> bestFirst;
    private final String word;
    private final boolean mayHaveError;
    private final Map<Integer, List<TokenIndex.Run>> runs = new HashMap<>();
    private Optional<List<String>> anywhere = Optional.empty();
    private long about = UNKNOWN;
    private Optional<Boolean> mostlyOne = Optional.empty();

    private SuggestTerm(
            TokenIndex index, Set<Integer> places, List<Integer> bestFirst, String word, boolean mayHaveError) {
        this.index = index;
        this.places = places;
        this.bestFirst = bestFirst;
        this.word = word;
        this.mayHaveError = mayHaveError;
    }

    /** {@return the words of a reading to the letter} */
    static List<SuggestTerm> exact(TokenIndex index, SuggestQuery.Reading reading) {
        return of(index, reading, word -> false);
    }

    /** {@return the words of a reading, each with an error, if it may have one} */
    static List<SuggestTerm> forgiving(TokenIndex index, SuggestQuery.Reading reading) {
        return of(index, reading, Misspelling::mayBeForgiven);
    }

    private static List<SuggestTerm> of(
            TokenIndex index, SuggestQuery.Reading reading, Predicate<String> mayHaveError) {
        List<Integer> bestFirst = reading.places().stream().sorted().toList();
        return reading.terms().stream()
                .map(word -> new SuggestTerm(index, reading.places(), bestFirst, word, mayHaveError.test(word)))
                .toList();
    }

    /** {@return where it is looked for, best first} */
    List<Integer> places() {
        return bestFirst;
    }

    /** {@return the word as it was typed} */
    String word() {
        return word;
    }

    /** {@return all entries of a place that it may stand for, in order; maybe also such that nobody has} */
    List<TokenIndex.Run> runs(int place) {
        return runs.computeIfAbsent(
                place,
                first -> beginnings(first).stream()
                        .map(beginning -> new TokenIndex.Run(first, beginning))
                        .toList());
    }

    private List<String> beginnings(int place) {
        if (!mayHaveErrorAt(place)) {
            return List.of(word);
        }
        return switch (index.crossing()) {
            case READ_ALL -> {
                if (anywhere.isEmpty()) {
                    Set<Integer> together =
                            places.stream().filter(this::mayHaveErrorAt).collect(Collectors.toUnmodifiableSet());
                    anywhere = Optional.of(Misspelling.beginnings(word, index.words(together)));
                }
                yield anywhere.get();
            }
            case COMPARE -> Misspelling.beginnings(word, index.words(place));
        };
    }

    private boolean mayHaveErrorAt(int place) {
        return mayHaveError && !SearchToken.fieldAt(place).isId();
    }

    /** {@return all entries that it may stand for} */
    List<TokenIndex.Run> runs() {
        List<TokenIndex.Run> all = new ArrayList<>();
        bestFirst.forEach(place -> all.addAll(runs(place)));
        return all;
    }

    /** {@return in how many ways a token may begin that it stands for} */
    long countBeginnings() {
        return beginnings().size();
    }

    /** {@return how a token may begin that it stands for} */
    Set<String> beginnings() {
        return runs().stream().map(TokenIndex.Run::beginning).collect(Collectors.toUnmodifiableSet());
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
        if (about == UNKNOWN) {
            about = runs().stream().mapToLong(index::about).sum();
        }
        return about;
    }

    /** {@return whether most of its entries are of a single token: those are skipped at little cost} */
    boolean isMostlyOneToken() {
        if (mostlyOne.isEmpty()) {
            long whole = mayHaveError
                    ? 0
                    : places.stream()
                            .mapToLong(place -> index.aboutWhole(place, word))
                            .max()
                            .orElse(0);
            mostlyOne = Optional.of(whole * 2 > about());
        }
        return mostlyOne.get();
    }

    /** Without the word, which may be personal data. */
    @Override
    public String toString() {
        return "SuggestTerm[" + places.size() + " places]";
    }
}
