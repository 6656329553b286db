package io.creditkit.customer.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * With which two to five bytes the tokens of each place begin (Bloom filters): most places have none that begins as what was typed
 * does, and need not be searched. Whatever was there once counts as there: a search too many finds nothing. A filter that is full
 * is followed by one four times as large. It takes a few bits for each beginning. Not thread-safe.
 */
final class KnownBeginnings {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int FIRST_INDEX_BITS = 10;

    /** Of so many bits one is set at most. */
    private static final int SPARSE = 4;

    /** The golden ratio's, as usual: neighbours get bits far from each other. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Map<Integer, List<Filter>> ofPlaces = new HashMap<>();

    private static final class Filter {
        private final int indexBits;
        private final long[] bits;
        private int set;

        Filter(int indexBits) {
            this.indexBits = indexBits;
            this.bits = new long[(1 << indexBits) / Long.SIZE];
        }

        void add(byte[] token) {
            long beginning = 0;
            for (int length = 1; length <= Math.min(LONGEST, token.length); length++) {
                beginning = (beginning << Byte.SIZE) | (token[length - 1] & 0xFF);
                if (length >= SHORTEST && !has(beginning, length)) {
                    int bit = bit(beginning, length);
                    bits[bit / Long.SIZE] |= 1L << bit;
                    set++;
                }
            }
        }

        boolean isFull() {
            return set > bits.length * (Long.SIZE / SPARSE);
        }

        boolean mayBegin(byte[] wanted) {
            long beginning = 0;
            for (int length = 1; length <= Math.min(LONGEST, wanted.length); length++) {
                beginning = (beginning << Byte.SIZE) | (wanted[length - 1] & 0xFF);
                if (length >= SHORTEST && !has(beginning, length)) {
                    return false;
                }
            }
            return true;
        }

        private boolean has(long beginning, int length) {
            int bit = bit(beginning, length);
            return (bits[bit / Long.SIZE] & 1L << bit) != 0;
        }

        private int bit(long beginning, int length) {
            return (int) (((beginning * 31 + length) * SPREAD) >>> (Long.SIZE - indexBits));
        }
    }

    void add(int place, byte[] token) {
        List<Filter> filters = ofPlaces.computeIfAbsent(place, first -> new ArrayList<>());
        if (!mayBegin(filters, token)) {
            Filter last = filters.isEmpty() ? new Filter(FIRST_INDEX_BITS) : filters.get(filters.size() - 1);
            if (filters.isEmpty()) {
                filters.add(last);
            } else if (last.isFull()) {
                last = new Filter(last.indexBits + 2);
                filters.add(last);
            }
            last.add(token);
        }
    }

    /** {@return whether a token of a place may begin so} */
    boolean mayBegin(int place, byte[] beginning) {
        return mayBegin(ofPlaces.getOrDefault(place, List.of()), beginning);
    }

    private static boolean mayBegin(List<Filter> filters, byte[] beginning) {
        for (Filter filter : filters) {
            if (filter.mayBegin(beginning)) {
                return true;
            }
        }
        return false;
    }
}
