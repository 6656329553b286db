package io.creditkit.customer.storage.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of hashes that may seem to have others too (Bloom filters of one bit for each): where most of what is asked for is not
 * there, that is known by a look or two. A filter that is full is followed by one eight times as large, so nothing is built anew.
 * Not thread-safe.
 */
final class KnownHashes {
    private static final int FIRST_INDEX_BITS = 10;
    private static final int MORE_INDEX_BITS = 3;
    private static final int MOST_INDEX_BITS = 28;

    /** Of so many bits one is set at most. */
    private static final int SPARSE = 16;

    /** The golden ratio's, as usual: neighbours get bits far from each other. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final List<Filter> filters = new ArrayList<>();

    private static final class Filter {
        private final int indexBits;
        private final long[] bits;
        private int set;

        Filter(int indexBits) {
            this.indexBits = indexBits;
            this.bits = new long[(1 << indexBits) / Long.SIZE];
        }

        boolean isFull() {
            return set > bits.length * (Long.SIZE / SPARSE);
        }

        boolean has(long hash) {
            int bit = (int) (hash >>> (Long.SIZE - indexBits));
            return (bits[bit / Long.SIZE] & 1L << bit) != 0;
        }

        void add(long hash) {
            int bit = (int) (hash >>> (Long.SIZE - indexBits));
            bits[bit / Long.SIZE] |= 1L << bit;
            set++;
        }
    }

    /** {@return the hash of a text whose beginning has this one; that of an empty one is 0} */
    static long hash(long beginning, char next) {
        return (beginning + next + 1) * SPREAD;
    }

    boolean mayHave(long hash) {
        for (int i = filters.size() - 1; i >= 0; i--) {
            if (filters.get(i).has(hash)) {
                return true;
            }
        }
        return false;
    }

    void add(long hash) {
        if (mayHave(hash)) {
            return;
        }
        if (filters.isEmpty()) {
            filters.add(new Filter(FIRST_INDEX_BITS));
        }
        Filter last = filters.get(filters.size() - 1);
        if (last.isFull()) {
            last = new Filter(Math.min(MOST_INDEX_BITS, last.indexBits + MORE_INDEX_BITS));
            filters.add(last);
        }
        last.add(hash);
    }
}
