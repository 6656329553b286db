package io.creditkit.customer.storage.memory;

import io.creditkit.customer.search.SearchToken;
import java.util.HashMap;
import java.util.Map;

/**
 * With which characters the tokens of each place begin, from the first two up to the first five of an id and six of a word: most
 * places have none that begins as what was typed does, and need not be searched. Whatever was there once counts as there: a search
 * too many finds nothing. Not thread-safe.
 */
final class KnownBeginnings {
    private static final int SHORTEST = 2;
    private static final int LONGEST_OF_IDS = 5;
    static final int LONGEST_OF_WORDS = 6;

    private final Map<Integer, OfPlace> ofPlaces = new HashMap<>();

    private record OfPlace(int longest, KnownHashes hashes) {
        static OfPlace of(int place) {
            return new OfPlace(
                    SearchToken.fieldAt(place).isId() ? LONGEST_OF_IDS : LONGEST_OF_WORDS, new KnownHashes());
        }

        void add(String token) {
            long hash = 0;
            for (int i = 0; i < Math.min(longest, token.length()); i++) {
                hash = KnownHashes.hash(hash, token.charAt(i));
                if (i + 1 >= SHORTEST) {
                    hashes.add(hash);
                }
            }
        }

        boolean mayBegin(String beginning) {
            long hash = 0;
            for (int i = 0; i < Math.min(longest, beginning.length()); i++) {
                hash = KnownHashes.hash(hash, beginning.charAt(i));
                if (i + 1 >= SHORTEST && !hashes.mayHave(hash)) {
                    return false;
                }
            }
            return true;
        }
    }

    void add(int place, String token) {
        ofPlaces.computeIfAbsent(place, OfPlace::of).add(token);
    }

    /** {@return whether a token of a place may begin so} */
    boolean mayBegin(int place, String beginning) {
        OfPlace known = ofPlaces.get(place);
        return known != null && known.mayBegin(beginning);
    }
}
