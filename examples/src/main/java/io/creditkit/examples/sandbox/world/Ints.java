package io.creditkit.examples.sandbox.world;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A growing list of numbers without a box around each: an index over a hundred thousand companies holds millions. */
final class Ints {
    static final Ints NONE = new Ints();

    private int[] values = new int[2];
    private int size;

    void add(int value) {
        if (size > 0 && values[size - 1] == value) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    IntStream stream() {
        return Arrays.stream(values, 0, size);
    }
}
