package io.creditkit.graph.internal;

import java.util.Arrays;

/** Not for hosts: numbers one after the other, without an object for each. Not thread-safe. */
public final class IntList {
    private int[] numbers = new int[16];
    private int size;

    /** Adds a number at the end. */
    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /** Puts a number in place of the one there. */
    public void set(int place, int number) {
        numbers[place] = number;
    }

    /** {@return the number at that place, 0 to {@code size − 1}} */
    public int get(int place) {
        return numbers[place];
    }

    /** Removes all. */
    public void clear() {
        size = 0;
    }

    /** {@return all of them} */
    public int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    /** {@return how many there are} */
    public int size() {
        return size;
    }
}
