package io.creditkit.customer.storage.memory;

import io.creditkit.customer.search.Misspelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which letters stand side by side in any word: two of all alphabets, and four in a row of those that have a few letters. So it is
 * known without a search that no word has most of the letters that may be meant by a wrong one. What once stood side by side counts as
 * if it did. Not thread-safe.
 */
final class NeighbouringLetters {
    private static final int[] NONE = {};
    private static final int IN_A_ROW = 4;

    /** In order of the code points, as all of these are. */
    private final Map<Integer, int[]> before = new HashMap<>();

    private final Map<Integer, int[]> behind = new HashMap<>();
    private final Map<Integer, int[]> firstBefore = new HashMap<>();
    private final KnownHashes rows = new KnownHashes();

    void add(String word) {
        int left = word.codePointAt(0);
        boolean isFirst = true;
        for (int at = Character.charCount(left); at < word.length(); ) {
            int right = word.codePointAt(at);
            if (isFirst) {
                add(firstBefore, right, left);
            }
            if (add(before, right, left)) {
                add(behind, left, right);
            }
            left = right;
            isFirst = false;
            at += Character.charCount(right);
        }
        char[] letters = word.toCharArray();
        for (int from = 0; from + IN_A_ROW <= letters.length; from++) {
            if (isOfSmallAlphabets(letters, from)) {
                rows.add(hash(letters, from));
            }
        }
    }

    private static boolean add(Map<Integer, int[]> letters, int key, int letter) {
        int[] known = letters.getOrDefault(key, NONE);
        int at = Arrays.binarySearch(known, letter);
        if (at >= 0) {
            return false;
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        System.arraycopy(known, -at - 1, more, -at, known.length + at + 1);
        more[-at - 1] = letter;
        letters.put(key, more);
        return true;
    }

    private static boolean isOfSmallAlphabets(char[] letters, int from) {
        for (int i = from; i < from + IN_A_ROW; i++) {
            if (!Misspelling.isOfSmallAlphabet(letters[i])) {
                return false;
            }
        }
        return true;
    }

    private static long hash(char[] letters, int from) {
        long hash = 0;
        for (int i = from; i < from + IN_A_ROW; i++) {
            hash = KnownHashes.hash(hash, letters[i]);
        }
        return hash;
    }

    /** {@return the letters that may stand between the beginning of a word and what follows, in order} */
    List<Integer> between(String beginning, String following) {
        int next = following.codePointAt(0);
        int[] some = beginning.isEmpty()
                ? firstBefore.getOrDefault(next, NONE)
                : both(
                        behind.getOrDefault(beginning.codePointBefore(beginning.length()), NONE),
                        before.getOrDefault(next, NONE));
        int at = Math.min(IN_A_ROW - 1, beginning.length());
        char[] around = (beginning.substring(beginning.length() - at)
                        + '_'
                        + following.substring(0, Math.min(IN_A_ROW - 1, following.length())))
                .toCharArray();
        List<Integer> between = new ArrayList<>();
        for (int letter : some) {
            if (mayStand(around, at, letter)) {
                between.add(letter);
            }
        }
        return between;
    }

    private boolean mayStand(char[] around, int at, int letter) {
        if (!Misspelling.isOfSmallAlphabet(letter)) {
            return true;
        }
        around[at] = (char) letter;
        for (int from = 0; from + IN_A_ROW <= around.length; from++) {
            if (isOfSmallAlphabets(around, from) && !rows.mayHave(hash(around, from))) {
                return false;
            }
        }
        return true;
    }

    private static int[] both(int[] some, int[] others) {
        int[] both = new int[Math.min(some.length, others.length)];
        int count = 0;
        int j = 0;
        for (int letter : some) {
            while (j < others.length && others[j] < letter) {
                j++;
            }
            if (j < others.length && others[j] == letter) {
                both[count++] = letter;
            }
        }
        return Arrays.copyOf(both, count);
    }
}
