package io.creditkit.graph.internal;

import java.util.Arrays;

/**
 * Not for hosts: numbers things from 0 on in the order in which they first come; equal things have one number. A flat table with
 * open addressing beside the hashes, so that a thing is looked at only where it is likely the one asked for. Not thread-safe.
 *
 * @param <T> the things, with a well spread {@link Object#hashCode()}
 */
public final class Numbering<T> {
    private static final int FREE = -1;
    private static final int FEWEST = 16;

    private Object[] things;
    private int[] hashes;
    private int[] table;
    private int size;

    /** @param expected how many there may be; more are taken too */
    public Numbering(int expected) {
        int slots = Integer.highestOneBit(Math.max(FEWEST, Math.min(expected, 1 << 28)) * 2 - 1) * 2;
        things = new Object[slots / 2];
        hashes = new int[slots / 2];
        table = table(slots);
    }

    private static int[] table(int slots) {
        int[] table = new int[slots];
        Arrays.fill(table, FREE);
        return table;
    }

    /** {@return the number of that thing, which is the next free one if it is new} */
    public int number(T thing) {
        int hash = thing.hashCode();
        int slot = slot(thing, hash);
        if (table[slot] != FREE) {
            return table[slot];
        }
        if (size == things.length) {
            grow();
            slot = slot(thing, hash);
        }
        things[size] = thing;
        hashes[size] = hash;
        table[slot] = size;
        return size++;
    }

    /** {@return the number of that thing; negative if it never came} */
    public int find(T thing) {
        return table[slot(thing, thing.hashCode())];
    }

    private int slot(T thing, int hash) {
        int slot = mixed(hash) & (table.length - 1);
        while (table[slot] != FREE && !isAt(table[slot], thing, hash)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isAt(int number, T thing, int hash) {
        return hashes[number] == hash && (things[number] == thing || things[number].equals(thing));
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private void grow() {
        things = Arrays.copyOf(things, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        table = table(2 * table.length);
        for (int number = 0; number < size; number++) {
            int slot = mixed(hashes[number]) & (table.length - 1);
            while (table[slot] != FREE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = number;
        }
    }

    /** {@return how many there are} */
    public int size() {
        return size;
    }

    /** {@return the thing of that number, as it came first} */
    @SuppressWarnings("unchecked") // Only what was numbered as a T is kept.
    public T at(int number) {
        return (T) things[number];
    }
}
