package io.creditkit.customer.storage.memory;

import java.util.Arrays;

/**
 * With which two and three bytes the tokens of each place begin (a Bloom filter): most places have none that begins as what was
 * typed does, and need not be searched. Whatever was there once counts as there: a search too many finds nothing. 4 KiB for each
 * place that has tokens. Not thread-safe.
 */
final class KnownBeginnings {
    private static final int INDEX_BITS = 15;

    /** The golden ratio's, as usual: neighbours get bits far from each other. */
    private static final int SPREAD = 0x9E37_79B9;

    private static final long[] NONE = {};

    private long[][] ofPlaces = {};

    void add(int place, byte[] token) {
        if (place >= ofPlaces.length) {
            int former = ofPlaces.length;
            ofPlaces = Arrays.copyOf(ofPlaces, place + 1);
            Arrays.fill(ofPlaces, former, ofPlaces.length, NONE);
        }
        if (ofPlaces[place].length == 0) {
            ofPlaces[place] = new long[(1 << INDEX_BITS) / Long.SIZE];
        }
        for (int length = 2; length <= Math.min(3, token.length); length++) {
            int bit = bit(token, length);
            ofPlaces[place][bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** {@return whether a token of a place may begin so} */
    boolean mayBegin(int place, byte[] beginning) {
        if (place >= ofPlaces.length || ofPlaces[place].length == 0) {
            return false;
        }
        for (int length = 2; length <= Math.min(3, beginning.length); length++) {
            int bit = bit(beginning, length);
            if ((ofPlaces[place][bit / Long.SIZE] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] token, int length) {
        int beginning = length;
        for (int i = 0; i < length; i++) {
            beginning = (beginning << Byte.SIZE) | (token[i] & 0xFF);
        }
        return (beginning * SPREAD) >>> (Integer.SIZE - INDEX_BITS);
    }
}
