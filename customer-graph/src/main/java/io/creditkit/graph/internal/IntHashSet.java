package io.creditkit.graph.internal;

import java.util.Arrays;

/** Not for hosts: distinct numbers from 0 on in the order they were added, without an object for each. */
public final class IntHashSet {
    private static final int FREE = -1;

    private int[] members = new int[16];
    private int[] table = table(64);
    private int size;

    private static int[] table(int slots) {
        int[] table = new int[slots];
        Arrays.fill(table, FREE);
        return table;
    }

    /** {@return whether the number was not there, and is now} */
    public boolean add(int member) {
        int slot = slot(member);
        if (table[slot] != FREE) {
            return false;
        }
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size] = member;
        table[slot] = size++;
        if (2 * size > table.length) {
            table = table(2 * table.length);
            for (int place = 0; place < size; place++) {
                table[slot(members[place])] = place;
            }
        }
        return true;
    }

    private int slot(int member) {
        int mixed = member * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 16)) & (table.length - 1);
        while (table[slot] != FREE && members[table[slot]] != member) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** {@return how many there are} */
    public int size() {
        return size;
    }

    /** {@return the number that was added at that turn, from 0} */
    public int at(int turn) {
        return members[turn];
    }

    /** {@return all numbers in the order they were added} */
    public int[] toArray() {
        return Arrays.copyOf(members, size);
    }
}
