package io.creditkit.customer.linking;

/**
 * How alike two short texts are (Winkler 1990, on Jaro 1989): 0 for nothing in common to 1 for equal. Swapped letters and a
 * shared beginning count for less and more, which suits names that were typed by hand.
 */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    static double similarity(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (a.length == 0 || b.length == 0) {
            return a.length == b.length ? 1 : 0;
        }
        double jaro = jaro(a, b);
        int prefix = 0;
        while (prefix < Math.min(LONGEST_PREFIX, Math.min(a.length, b.length)) && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(int[] a, int[] b) {
        int reach = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        boolean[] taken = new boolean[b.length];
        int[] common = new int[a.length];
        int matches = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
                if (!taken[j] && a[i] == b[j]) {
                    taken[j] = true;
                    common[matches++] = a[i];
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        int at = 0;
        for (int j = 0; j < b.length; j++) {
            if (taken[j] && b[j] != common[at++]) {
                outOfOrder++;
            }
        }
        double m = matches;
        return (m / a.length + m / b.length + (m - outOfOrder / 2.0) / m) / 3;
    }
}
