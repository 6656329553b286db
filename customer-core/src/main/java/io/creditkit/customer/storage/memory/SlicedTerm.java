package io.creditkit.customer.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The slices of a word that may stand for several beginnings, as one with an error does. Most of these share their first two
 * bytes, so that those are looked at once.
 */
final class SlicedTerm {
    /** To look at one word by itself costs as much as so many one after the other. */
    private static final int SPARSE = 16;

    private final BeginningSlices slices;
    private final int[][] two;
    private final int[][][] longer;

    private SlicedTerm(BeginningSlices slices, int[][] two, int[][][] longer) {
        this.slices = slices;
        this.two = two;
        this.longer = longer;
    }

    static SlicedTerm of(BeginningSlices slices, List<byte[]> beginnings) {
        Map<List<Integer>, List<int[]>> byTwo = new LinkedHashMap<>();
        for (byte[] beginning : beginnings) {
            int[] ofTwo = slices.ofFirstTwo(beginning);
            byTwo.computeIfAbsent(Arrays.stream(ofTwo).boxed().toList(), first -> new ArrayList<>())
                    .add(slices.ofLonger(beginning));
        }
        int[][] two = byTwo.keySet().stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        int[][][] longer =
                byTwo.values().stream().map(some -> some.toArray(int[][]::new)).toArray(int[][][]::new);
        return new SlicedTerm(slices, two, longer);
    }

    /** Whether it has one beginning, so that all are looked through at little cost. */
    boolean isOneBeginning() {
        return two.length == 1 && longer[0].length == 1;
    }

    /** Keeps of some customers, a bit for each, those who may have it. */
    void keep(long[] some) {
        if (isOneBeginning() && !isSparse(some)) {
            slices.keep(some, two[0]);
            slices.keep(some, longer[0][0]);
            return;
        }
        for (int word = 0; word < some.length; word++) {
            if (some[word] != 0) {
                some[word] = in(some[word], word);
            }
        }
    }

    /** Whether to go through all customers costs more than to look at those that there are. */
    private static boolean isSparse(long[] some) {
        int words = 0;
        for (long word : some) {
            words += word == 0 ? 0 : 1;
        }
        return words * SPARSE < some.length;
    }

    /** {@return who of some of the 64 customers of a word may have it} */
    private long in(long some, int word) {
        long any = 0;
        for (int i = 0; i < two.length; i++) {
            long left = slices.in(some, two[i], word);
            for (int j = 0; left != 0 && j < longer[i].length; j++) {
                any |= slices.in(left, longer[i][j], word);
            }
        }
        return any;
    }
}
