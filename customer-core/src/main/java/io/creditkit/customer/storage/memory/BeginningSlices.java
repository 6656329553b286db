package io.creditkit.customer.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the tokens of each customer begin, at any place, as slices: a bit for each customer. The first two bytes of a token have a
 * slice of their own if they were among the first to be seen, as those are that many tokens begin with; else they share two slices
 * with others, as do the first three, four and six bytes one each. So a customer who has a word is in all of the word's slices, and
 * one who has it nowhere is so by chance: of those without a word of two letters hardly one in fifty, of a longer one far fewer. The
 * customers who may have several words are the bits that all their slices share, 64 customers at a time. 64 bytes for each
 * customer, in pieces, so that none is copied as the book grows. Not thread-safe.
 */
final class BeginningSlices {
    /** So many beginnings of two bytes have a slice of their own. */
    private static final int OWN = 128;

    private static final int SHARED_BITS = 7;
    private static final int LONGER_BITS = 8;
    private static final int FIRST_OF_LONGER = OWN + (1 << SHARED_BITS);
    private static final int SLICES = FIRST_OF_LONGER + (1 << LONGER_BITS);
    private static final int[] LONGER = {3, 4, 6};
    private static final int[] NONE = {};

    /** The golden ratio's, as usual: neighbours get slices far from each other. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Map<Integer, Integer> own = new HashMap<>();

    /** A piece has the words of so many times 64 customers. */
    private static final int WORDS = 1 << 10;

    /** Each with one slice after the other. All are whole but for the first one of a small book, which grows. */
    private final List<long[]> pieces = new ArrayList<>();

    /** {@return the slices of those who have a token whose first two bytes are these; none for a beginning of one byte} */
    int[] ofFirstTwo(byte[] beginning) {
        if (beginning.length < 2) {
            return NONE;
        }
        int two = firstTwo(beginning);
        Integer one = own.get(two);
        return one == null
                ? new int[] {OWN + hash(two, SHARED_BITS), OWN + hash(two * 31L + 2, SHARED_BITS)}
                : new int[] {one};
    }

    /**
     * {@return the slices of those who have a token whose first six, four and three bytes are these, as far as there are so many} The
     * longest first, as the fewest are in it.
     */
    int[] ofLonger(byte[] beginning) {
        int[] slices = new int[LONGER.length];
        int count = 0;
        long read = 0;
        int length = 0;
        for (int longer : LONGER) {
            if (beginning.length < longer) {
                break;
            }
            while (length < longer) {
                read = (read << Byte.SIZE) | (beginning[length++] & 0xFF);
            }
            slices[count++] = FIRST_OF_LONGER + hash(read * 31 + length, LONGER_BITS);
        }
        int[] longestFirst = new int[count];
        for (int i = 0; i < count; i++) {
            longestFirst[i] = slices[count - 1 - i];
        }
        return longestFirst;
    }

    private static int firstTwo(byte[] token) {
        return ((token[0] & 0xFF) << Byte.SIZE) | (token[1] & 0xFF);
    }

    private static int hash(long beginning, int bits) {
        return (int) ((beginning * SPREAD) >>> (Long.SIZE - bits));
    }

    /** {@return how many words there are, each of 64 customers} Those beyond have no token. */
    int words() {
        return pieces.isEmpty() ? 0 : (pieces.size() - 1) * WORDS + wordsOf(pieces.get(pieces.size() - 1));
    }

    private static int wordsOf(long[] piece) {
        return piece.length / SLICES;
    }

    void add(int ordinal, byte[] token) {
        int word = ordinal / Long.SIZE;
        if (word >= words()) {
            widen(word);
        }
        if (token.length >= 2 && own.size() < OWN) {
            own.putIfAbsent(firstTwo(token), own.size());
        }
        long[] piece = pieces.get(word / WORDS);
        for (int slice : ofFirstTwo(token)) {
            piece[at(piece, slice, word)] |= 1L << ordinal;
        }
        for (int slice : ofLonger(token)) {
            piece[at(piece, slice, word)] |= 1L << ordinal;
        }
    }

    /** Takes the customer out of this token's slices, also where another token of the same customer has put it. */
    void remove(int ordinal, byte[] token) {
        int word = ordinal / Long.SIZE;
        long[] piece = pieces.get(word / WORDS);
        for (int slice : ofFirstTwo(token)) {
            piece[at(piece, slice, word)] &= ~(1L << ordinal);
        }
        for (int slice : ofLonger(token)) {
            piece[at(piece, slice, word)] &= ~(1L << ordinal);
        }
    }

    /** {@return who of some of the 64 customers of a word is in all of these slices} Of a word that there is. */
    long in(long some, int[] slices, int word) {
        long[] piece = pieces.get(word / WORDS);
        long all = some;
        for (int i = 0; i < slices.length && all != 0; i++) {
            all &= piece[at(piece, slices[i], word)];
        }
        return all;
    }

    /**
     * Keeps of some customers, a bit for each, those who are in all of these slices. One slice after the other, as the processor then
     * looks at several words at once.
     */
    void keep(long[] some, int[] slices) {
        for (int i = 0; i < pieces.size() && i * WORDS < some.length; i++) {
            long[] piece = pieces.get(i);
            int words = wordsOf(piece);
            int first = i * WORDS;
            int count = Math.min(words, some.length - first);
            for (int slice : slices) {
                and(some, first, piece, slice * words, count);
            }
        }
    }

    private static void and(long[] some, int first, long[] piece, int from, int count) {
        for (int j = 0; j < count; j++) {
            some[first + j] &= piece[from + j];
        }
    }

    private static int at(long[] piece, int slice, int word) {
        return slice * wordsOf(piece) + word % WORDS;
    }

    private void widen(int word) {
        while (pieces.size() <= word / WORDS) {
            if (!pieces.isEmpty()) {
                pieces.set(pieces.size() - 1, wider(pieces.get(pieces.size() - 1), WORDS));
            }
            pieces.add(new long[pieces.isEmpty() ? SLICES : SLICES * WORDS]);
        }
        long[] last = pieces.get(pieces.size() - 1);
        int needed = word % WORDS + 1;
        if (needed > wordsOf(last)) {
            pieces.set(pieces.size() - 1, wider(last, Math.min(WORDS, Math.max(needed, wordsOf(last) * 5 / 4))));
        }
    }

    private static long[] wider(long[] piece, int words) {
        int former = wordsOf(piece);
        if (former == words) {
            return piece;
        }
        long[] wider = new long[SLICES * words];
        for (int slice = 0; slice < SLICES; slice++) {
            System.arraycopy(piece, slice * former, wider, slice * words, former);
        }
        return wider;
    }
}
