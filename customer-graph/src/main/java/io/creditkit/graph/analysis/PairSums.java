package io.creditkit.graph.analysis;

import java.util.Arrays;

/** Sums by pairs of numbers, in flat arrays with open addressing: no object for an entry. */
final class PairSums {
    private static final long FREE = -1;

    private long[] keys;
    private long[] values;
    private int size;

    PairSums(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, Math.min(expected, 1 << 28)) * 2 - 1) * 2;
        keys = new long[capacity];
        values = new long[capacity];
        Arrays.fill(keys, FREE);
    }

    long get(int one, int other) {
        int slot = slot(key(one, other));
        return keys[slot] == FREE ? 0 : values[slot];
    }

    void add(int one, int other, long value) {
        int slot = slot(key(one, other));
        if (keys[slot] == FREE) {
            if (2 * ++size > keys.length) {
                grow();
                slot = slot(key(one, other));
            }
            keys[slot] = key(one, other);
        }
        values[slot] += value;
    }

    private static long key(int one, int other) {
        return ((long) one << 32) | other;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) ((mixed ^ (mixed >>> 32)) & (keys.length - 1));
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
