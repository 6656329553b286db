package io.creditkit.customer.storage.memory;

import java.util.Arrays;

/**
 * With which two bytes the tokens of each place begin: most places have none that begins as what was typed does, and need not be
 * searched. Whatever was there once counts as there: a search too many finds nothing. Not thread-safe.
 */
final class KnownBeginnings {
    private static final int BEGINNINGS = 1 << 2 * Byte.SIZE;
    private static final long[] NONE = {};

    private long[][] ofPlaces = {};

    void add(int place, byte[] token) {
        if (place >= ofPlaces.length) {
            int former = ofPlaces.length;
            ofPlaces = Arrays.copyOf(ofPlaces, place + 1);
            Arrays.fill(ofPlaces, former, ofPlaces.length, NONE);
        }
        if (ofPlaces[place].length == 0) {
            ofPlaces[place] = new long[BEGINNINGS / Long.SIZE];
        }
        int beginning = beginning(token);
        ofPlaces[place][beginning / Long.SIZE] |= 1L << beginning;
    }

    /** {@return whether a token of a place may begin so} */
    boolean mayBegin(int place, byte[] beginning) {
        if (place >= ofPlaces.length || ofPlaces[place].length == 0) {
            return false;
        }
        if (beginning.length < 2) {
            return true;
        }
        int two = beginning(beginning);
        return (ofPlaces[place][two / Long.SIZE] & 1L << two) != 0;
    }

    private static int beginning(byte[] token) {
        return (token[0] & 0xFF) << Byte.SIZE | (token.length > 1 ? token[1] & 0xFF : 0);
    }
}
