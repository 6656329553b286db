package io.creditkit.graph.internal;

import java.util.Arrays;

/**
 * Not for hosts: the order of many texts that begin alike, as keys do. Quicksort by four characters at a time, which are kept
 * beside the places, so that most comparisons read no text (multikey quicksort, Bentley and Sedgewick 1997, with cached
 * characters). Expected time grows with n log n comparisons of numbers; no recursion.
 */
public final class KeySort {
    private static final int STEP = 4;
    private static final int FEW = 12;

    private final String[] texts;
    private final int[] places;
    private final long[] codes;
    private int[] open = new int[96];
    private int opened;

    private KeySort(String[] texts) {
        this.texts = texts;
        places = new int[texts.length];
        codes = new long[texts.length];
        Arrays.setAll(places, place -> place);
    }

    /** {@return the places of the texts in their natural order; of equal texts in any order} */
    public static int[] order(String[] texts) {
        KeySort sort = new KeySort(texts);
        sort.push(0, texts.length, 0);
        while (sort.opened > 0) {
            int depth = sort.open[--sort.opened];
            int to = sort.open[--sort.opened];
            sort.deepen(sort.open[--sort.opened], to, depth);
        }
        return sort.places;
    }

    private void push(int from, int to, int depth) {
        if (opened + 3 > open.length) {
            open = Arrays.copyOf(open, open.length * 2);
        }
        open[opened++] = from;
        open[opened++] = to;
        open[opened++] = depth;
    }

    /** Sorts texts that agree up to that depth. */
    private void deepen(int from, int to, int depth) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        int common = depth + common(from, to, depth);
        boolean longer = false;
        for (int i = from; i < to; i++) {
            String text = texts[places[i]];
            codes[i] = code(text, common);
            longer |= text.length() > common;
        }
        if (longer) {
            partition(from, to, common + STEP);
        } else {
            // All equal, but for how many signs of the value zero they end with.
            insert(from, to);
        }
    }

    private int common(int from, int to, int depth) {
        String first = texts[places[from]];
        int common = first.length() - depth;
        for (int i = from + 1; i < to && common > 0; i++) {
            String text = texts[places[i]];
            int most = Math.min(common, text.length() - depth);
            int same = 0;
            while (same < most && text.charAt(depth + same) == first.charAt(depth + same)) {
                same++;
            }
            common = same;
        }
        return Math.max(0, common);
    }

    private static long code(String text, int depth) {
        long code = 0;
        for (int i = depth; i < depth + STEP; i++) {
            code = code << Character.SIZE | (i < text.length() ? text.charAt(i) : 0);
        }
        // As if unsigned: the order of the first character must not turn over.
        return code ^ Long.MIN_VALUE;
    }

    private void partition(int start, int end, int depth) {
        int from = start;
        int to = end;
        while (to - from > FEW) {
            long pivot = median(codes[from], codes[(from + to) >>> 1], codes[to - 1]);
            int less = from;
            int more = to;
            int i = from;
            while (i < more) {
                if (codes[i] < pivot) {
                    swap(i++, less++);
                } else if (codes[i] > pivot) {
                    swap(i, --more);
                } else {
                    i++;
                }
            }
            push(less, more, depth);
            // The larger side goes on here and the smaller is put by, so that few wait at a time.
            if (less - from < to - more) {
                pushCoded(from, less, depth);
                from = more;
            } else {
                pushCoded(more, to, depth);
                to = less;
            }
        }
        insert(from, to);
    }

    /** What lies beside the pivot agrees only up to where the codes were taken; they are taken again there. */
    private void pushCoded(int from, int to, int depth) {
        push(from, to, depth - STEP);
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int place = places[i];
            String text = texts[place];
            int j = i - 1;
            while (j >= from && texts[places[j]].compareTo(text) > 0) {
                places[j + 1] = places[j--];
            }
            places[j + 1] = place;
        }
    }

    private void swap(int one, int other) {
        int place = places[one];
        places[one] = places[other];
        places[other] = place;
        long code = codes[one];
        codes[one] = codes[other];
        codes[other] = code;
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
