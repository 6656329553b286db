package io.creditkit.graph.internal;

import java.util.Arrays;

/**
 * Not for hosts: numbers things from 0 on in the order in which they first come; equal things have one number. A flat table with
 * open addressing that holds hash and number side by side, so that a thing is looked at only where it is likely the one asked for.
 * Not thread-safe.
 *
 * @param <T> the things, with a well spread {@link Object#hashCode()}
 */
public final class Numbering<T> {
    private static final int NONE = -1;
    private static final long FREE = 0;
    private static final int FEWEST = 16;

    private Object[] things;
    /** For each taken slot the hash above and one more than the number below. */
    private long[] table;

    private int size;

    /** @param expected how many there may be; more are taken too */
    public Numbering(int expected) {
        int slots = Integer.highestOneBit(Math.max(FEWEST, Math.min(expected, 1 << 28)) * 2 - 1) * 2;
        things = new Object[slots / 2];
        table = new long[slots];
    }

    /** {@return the number of that thing, which is the next free one if it is new} */
    public int number(T thing) {
        int hash = thing.hashCode();
        int slot = slot(thing, hash);
        if (table[slot] != FREE) {
            return number(table[slot]);
        }
        if (size == things.length) {
            grow();
            slot = slot(thing, hash);
        }
        things[size] = thing;
        table[slot] = entry(hash, size);
        return size++;
    }

    /** {@return the number of that thing; negative if it never came} */
    public int find(T thing) {
        long entry = table[slot(thing, thing.hashCode())];
        return entry == FREE ? NONE : number(entry);
    }

    private static long entry(int hash, int number) {
        return ((long) hash << Integer.SIZE) | (number + 1);
    }

    private static int hash(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int number(long entry) {
        return (int) entry - 1;
    }

    private int slot(T thing, int hash) {
        int slot = mixed(hash) & (table.length - 1);
        while (table[slot] != FREE && !isAt(table[slot], thing, hash)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isAt(long entry, T thing, int hash) {
        if (hash(entry) != hash) {
            return false;
        }
        Object known = things[number(entry)];
        return known == thing || known.equals(thing);
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private void grow() {
        things = Arrays.copyOf(things, 2 * size);
        long[] before = table;
        table = new long[2 * before.length];
        for (long entry : before) {
            if (entry != FREE) {
                int slot = mixed(hash(entry)) & (table.length - 1);
                while (table[slot] != FREE) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = entry;
            }
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
