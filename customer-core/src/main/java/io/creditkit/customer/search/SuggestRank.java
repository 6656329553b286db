package io.creditkit.customer.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How good a match is, best first: by kind, then by place, then by the word that matched, in the order of its code points. Of
 * several typed words it is the longest that counts, of equally long ones the first. Customers of equal rank
 * come by name, then by id; of more of them than are asked for it is not promised which are offered.
 *
 * @param kind how it matched
 * @param place where, as {@link SearchToken#place()}
 * @param token what matched, folded
 */
public record SuggestRank(Kind kind, int place, String token) implements Comparable<SuggestRank> {
    private static final Comparator<SuggestRank> ORDER = Comparator.comparing(SuggestRank::kind)
            .thenComparingInt(SuggestRank::place)
            .thenComparing(SuggestRank::token, SuggestRank::compareCodePoints);

    /** How a word matched, best first. */
    public enum Kind {
        /** It is the whole of an id. */
        WHOLE_ID,
        /** It is a whole word. */
        WHOLE_WORD,
        /** It is the beginning of a word or an id. */
        BEGINNING,
        /** It is so but for one typing error, or another typed word is. */
        FORGIVEN
    }

    /** {@return the rank of a token that begins with the term} */
    public static SuggestRank of(int place, String token, String term) {
        if (token.length() != term.length()) {
            return new SuggestRank(Kind.BEGINNING, place, token);
        }
        return new SuggestRank(SearchToken.fieldAt(place).isId() ? Kind.WHOLE_ID : Kind.WHOLE_WORD, place, token);
    }

    /** {@return the same with an error forgiven} */
    SuggestRank forgiven() {
        return new SuggestRank(Kind.FORGIVEN, place, token);
    }

    /** {@return the best rank of the tokens at these places that begin with the term; empty if none does} */
    static Optional<SuggestRank> best(List<SearchToken> tokens, Set<Integer> places, String term) {
        return tokens.stream()
                .filter(token -> places.contains(token.place()) && token.text().startsWith(term))
                .map(token -> of(token.place(), token.text(), term))
                .min(Comparator.naturalOrder());
    }

    @Override
    public int compareTo(SuggestRank other) {
        return ORDER.compare(this, other);
    }

    /** In the order of the code points, which is not that of strings beyond the basic plane. */
    static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                // Half a pair stands for a code point above all others, though the numbers of such halves do not.
                return Character.isSurrogate(left) == Character.isSurrogate(right)
                        ? Character.compare(left, right)
                        : Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Without the token, which may be personal data. */
    @Override
    public String toString() {
        return "SuggestRank[" + kind + ", " + SearchToken.fieldAt(place) + "]";
    }
}
