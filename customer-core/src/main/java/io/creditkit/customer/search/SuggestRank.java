package io.creditkit.customer.search;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How good a match is, best first: by kind, then by place, then by the word that matched, in the order of its code points. Of
 * several typed words it is the longest that counts, of equally long ones the first. Customers of equal rank are in no promised
 * order.
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

    @Override
    public int compareTo(SuggestRank other) {
        return ORDER.compare(this, other);
    }

    private static int compareCodePoints(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }

    /** Without the token, which may be personal data. */
    @Override
    public String toString() {
        return "SuggestRank[" + kind + ", " + SearchToken.fieldAt(place) + "]";
    }
}
