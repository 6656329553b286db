package io.creditkit.customer.jdbc;

import io.creditkit.customer.search.Misspelling;
import io.creditkit.customer.search.SearchToken;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which letters begin a word and stand before a second one, of those that are in no alphabet of a few letters: Chinese has thousands. To
 * find them among the words takes a look for each; here it is one read for all that a search asks for.
 */
final class FirstLetters {
    private static final Columns COLUMNS = Columns.of("tenant_id", "second_letter", "place", "letter");
    private static final Among OF_SEVERAL = Among.of(COLUMNS, "first_letter", "second_letter");
    private static final String INSERT = "INSERT INTO ${prefix}first_letter " + COLUMNS.inserted();
    private static final String MOST = "ORDER BY t.tenant_id, t.second_letter, t.place, t.letter LIMIT :rows";

    private final Session session;
    private final List<String> seconds;
    private Map<Place, Set<Integer>> found = Map.of();
    private boolean isRead;

    /** A letter that stands before another at a place. */
    private record Pair(String second, int place, String letter) {
        static Stream<Pair> of(int place, String token) {
            int first = token.codePointAt(0);
            int at = Character.charCount(first);
            return token.length() == at || Misspelling.isOfSmallAlphabet(first)
                    ? Stream.empty()
                    : Stream.of(new Pair(Character.toString(token.codePointAt(at)), place, Character.toString(first)));
        }

        Values values() {
            return Values.none()
                    .text("second_letter", second)
                    .number("place", place)
                    .text("letter", letter);
        }
    }

    private record Place(int second, int place) {}

    /**
     * For one search.
     *
     * @param terms the words that were typed
     */
    FirstLetters(Session session, Collection<String> terms) {
        this.session = session;
        seconds = terms.stream()
                .filter(Misspelling::mayBeForgiven)
                // Of a word whose first letter is missing, and of one whose first letter is another.
                .flatMap(term -> term.codePoints().limit(2).mapToObj(Character::toString))
                .distinct()
                .toList();
    }

    /** {@return the letters that begin a word of that place before this second one} */
    Set<Integer> before(int place, int second, int places) {
        if (!isRead) {
            found = read(places);
            isRead = true;
        }
        return found.getOrDefault(new Place(second, place), Set.of());
    }

    private Map<Place, Set<Integer>> read(int places) {
        Map<Place, Set<Integer>> letters = new HashMap<>();
        int most = Misspelling.MOST_BETWEEN * places * seconds.size();
        pairs(session, seconds, Values.none().number("rows", most), MOST)
                .forEach(pair -> letters.computeIfAbsent(
                                new Place(pair.second().codePointAt(0), pair.place()), first -> new TreeSet<>())
                        .add(pair.letter().codePointAt(0)));
        return letters;
    }

    private static List<Pair> pairs(Session session, Collection<String> seconds, Values others, String rest) {
        return OF_SEVERAL
                .and(rest)
                .list(
                        session,
                        seconds,
                        () -> others,
                        row -> new Pair(row.text("second_letter"), row.integer("place"), row.text("letter")));
    }

    /** Writes those that are not there yet; of most words, which begin with a letter of a small alphabet, there is nothing to write. */
    static void learn(Session session, Collection<SearchToken> tokens) {
        Set<Pair> pairs = tokens.stream()
                .filter(token -> !token.field().isId())
                .flatMap(token -> Pair.of(token.place(), token.text()))
                .collect(Collectors.toCollection(HashSet::new));
        if (pairs.isEmpty()) {
            return;
        }
        Set<String> seconds = pairs.stream().map(Pair::second).collect(Collectors.toSet());
        pairs(session, seconds, Values.none(), "").forEach(pairs::remove);
        // In an order of their own, so that no two wait for each other.
        session.writeAll(
                INSERT,
                pairs.stream()
                        .sorted(Comparator.comparing(Pair::second)
                                .thenComparing(Pair::place)
                                .thenComparing(Pair::letter))
                        .map(Pair::values)
                        .toList());
    }
}
