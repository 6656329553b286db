package io.creditkit.graph.internal;

import java.util.Arrays;

/**
 * Not for hosts: the order of many texts that begin alike, as keys do. Quicksort by eight characters at a time, or four where one is
 * beyond Latin 1, which are kept beside the places, so that most comparisons read no text (multikey quicksort, Bentley and Sedgewick 1997, with cached
 * characters). Expected time grows with n log n comparisons of numbers; no recursion.
 */
public final class KeySort {
    private static final int STEP = 8;
    private static final int WIDE_STEP = 4;
    private static final char LAST_NARROW = 255;
    private static final int NOT_CODED = 0;
    private static final int FEW = 12;

    private final String[] texts;
    private final int[] places;
    private final long[] codes;
    private int[] open = new int[128];
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
        sort.push(0, texts.length, 0, NOT_CODED);
        while (sort.opened > 0) {
            int step = sort.open[--sort.opened];
            int depth = sort.open[--sort.opened];
            int to = sort.open[--sort.opened];
            int from = sort.open[--sort.opened];
            if (step == NOT_CODED) {
                sort.deepen(from, to, depth);
            } else {
                sort.partition(from, to, depth, step);
            }
        }
        return sort.places;
    }

    private void push(int from, int to, int depth, int step) {
        if (opened + 4 > open.length) {
            open = Arrays.copyOf(open, open.length * 2);
        }
        open[opened++] = from;
        open[opened++] = to;
        open[opened++] = depth;
        open[opened++] = step;
    }

    /** Sorts texts that agree up to that depth. */
    private void deepen(int from, int to, int depth) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        int common = depth + common(from, to, depth);
        boolean longer = false;
        boolean narrow = true;
        for (int i = from; i < to; i++) {
            String text = texts[places[i]];
            narrow = narrow && isNarrow(text, common);
            codes[i] = code(text, common, STEP);
            longer |= text.length() > common;
        }
        for (int i = from; i < to && !narrow; i++) {
            codes[i] = code(texts[places[i]], common, WIDE_STEP);
        }
        if (longer) {
            partition(from, to, common, narrow ? STEP : WIDE_STEP);
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

    private static boolean isNarrow(String text, int depth) {
        int end = Math.min(text.length(), depth + STEP);
        for (int i = depth; i < end; i++) {
            if (text.charAt(i) > LAST_NARROW) {
                return false;
            }
        }
        return true;
    }

    private static long code(String text, int depth, int step) {
        int bits = Long.SIZE / step;
        int end = Math.min(text.length(), depth + step);
        long code = 0;
        for (int i = depth; i < end; i++) {
            code = (code << bits) | text.charAt(i);
        }
        int missing = depth + step - Math.max(depth, end);
        code = missing == step ? 0 : code << (bits * missing);
        // As if unsigned: the order of the first character must not turn over.
        return code ^ Long.MIN_VALUE;
    }

    /** Sorts texts that agree up to that depth, and whose next characters are taken. */
    private void partition(int start, int end, int depth, int step) {
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
            push(less, more, depth + step, NOT_CODED);
            // The larger side goes on here and the smaller is put by, so that few wait at a time.
            if (less - from < to - more) {
                push(from, less, depth, step);
                from = more;
            } else {
                push(more, to, depth, step);
                to = less;
            }
        }
        insertCoded(from, to);
    }

    /** As {@link #insert}, where the next characters are taken: most comparisons read no text. */
    private void insertCoded(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int place = places[i];
            long code = codes[i];
            int j = i - 1;
            while (j >= from && (codes[j] > code || (codes[j] == code && isAfter(places[j], place)))) {
                places[j + 1] = places[j];
                codes[j + 1] = codes[j--];
            }
            places[j + 1] = place;
            codes[j + 1] = code;
        }
    }

    private boolean isAfter(int place, int other) {
        return texts[place].compareTo(texts[other]) > 0;
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
