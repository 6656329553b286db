package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Not for hosts: matches what was typed with things that have a name and no index, as {@link SuggestQuery} matches customers: the
 * same folding, the same tokens of a name, the same readings, ranks and forgiven errors. Takes time in proportion to the things.
 */
public final class NamedMatch {
    private final SuggestQuery query;

    private NamedMatch(SuggestQuery query) {
        this.query = query;
    }

    /**
     * One thing that matches.
     *
     * @param item the thing
     * @param spans the parts of its words that matched
     * @param <T> what kind of thing
     */
    public record Found<T>(T item, List<TextSpan> spans) {
        public Found {
            spans = List.copyOf(spans);
        }
    }

    private record Ranked<T>(T item, SuggestRank rank) {}

    /**
     * {@return the match for what was typed}
     *
     * @param limit 1 to {@value SuggestQuery#MAX_LIMIT}
     */
    public static NamedMatch of(String typed, int limit) {
        return new NamedMatch(SuggestQuery.in(Set.of(SearchField.NAME), typed, limit));
    }

    /** {@return the match for a filter of a list; empty if what was typed has no letter and no digit, and so asks for nothing} */
    public static Optional<NamedMatch> ofWords(String typed) {
        NamedMatch match = of(typed, 1);
        return match.query.readings().isEmpty() ? Optional.empty() : Optional.of(match);
    }

    /** {@return whether these words match to the letter} */
    public boolean matches(String words) {
        return query.rank(SearchTokens.ofName(words)).isPresent();
    }

    /** {@return the things that match, best first, as many as the limit allows} */
    public <T> Stream<Found<T>> best(List<T> items, Function<T, String> words) {
        List<Ranked<T>> ranked = new ArrayList<>();
        Set<T> taken = new LinkedHashSet<>();
        for (T item : items) {
            query.rank(SearchTokens.ofName(words.apply(item))).ifPresent(rank -> {
                ranked.add(new Ranked<>(item, rank));
                taken.add(item);
            });
        }
        if (ranked.size() < query.limit()) {
            items.stream()
                    .filter(item -> !taken.contains(item))
                    .forEach(item -> query.forgivingRank(SearchTokens.ofName(words.apply(item)))
                            .ifPresent(rank -> ranked.add(new Ranked<>(item, rank))));
        }
        return ranked.stream()
                .sorted(Comparator.comparing(Ranked::rank))
                .limit(query.limit())
                .map(found -> new Found<>(found.item(), spans(words.apply(found.item()))));
    }

    private List<TextSpan> spans(String words) {
        return FieldMatch.joined(query.spans(SearchTokens.ofName(words)));
    }
}
