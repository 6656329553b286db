package io.creditkit.customer.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Not for hosts: a text folded as {@link FoldingKey#ofText} folds it, which also knows from where in the text each character
 * of the key came, so that what matched can be shown in the text as it was written. Immutable.
 */
public final class FoldedText {
    private final String key;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String key, int[] starts, int[] ends) {
        this.key = key;
        this.starts = starts;
        this.ends = ends;
    }

    /** {@return the folded text} */
    public static FoldedText of(String text) {
        return new Folding(text).fold();
    }

    /** {@return the key; equal to that of {@link FoldingKey#ofText}} */
    public String key() {
        return key;
    }

    /** {@return where in the text the character of the key begins} */
    public int start(int index) {
        return starts[index];
    }

    /** {@return where in the text the character of the key ends, marks on it included} */
    public int end(int index) {
        return ends[index];
    }

    /** {@return the key with only the characters at the positions that are wanted} */
    public FoldedText only(IntPredicate wantedPosition) {
        StringBuilder kept = new StringBuilder(key.length());
        int[] keptStarts = new int[key.length()];
        int[] keptEnds = new int[key.length()];
        for (int i = 0; i < key.length(); i++) {
            if (wantedPosition.test(i)) {
                keptStarts[kept.length()] = starts[i];
                keptEnds[kept.length()] = ends[i];
                kept.append(key.charAt(i));
            }
        }
        return new FoldedText(kept.toString(), keptStarts, keptEnds);
    }

    /** {@return the key without spaces, as of {@link FoldingKey#ofCode}} */
    public FoldedText condensed() {
        return key.indexOf(' ') < 0 ? this : only(position -> key.charAt(position) != ' ');
    }

    /** One walk over a text. */
    private static final class Folding {
        private final String text;
        private final StringBuilder key;
        private int[] starts;
        private int[] ends;
        private boolean wordEnded;

        Folding(String text) {
            this.text = text;
            key = new StringBuilder(text.length());
            starts = new int[text.length() + 4];
            ends = new int[text.length() + 4];
        }

        FoldedText fold() {
            for (int start = 0; start < text.length(); ) {
                int codePoint = text.codePointAt(start);
                int end = start + Character.charCount(codePoint);
                fold(codePoint, start, end);
                start = end;
            }
            return new FoldedText(key.toString(), starts, ends);
        }

        private void fold(int codePoint, int start, int end) {
            if (codePoint < 0x80) {
                foldPart(codePoint, start, end);
                return;
            }
            int before = key.length();
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                    .codePoints()
                    .forEach(part -> foldPart(part, start, end));
            if (key.length() == before && before > 0 && isMark(codePoint)) {
                ends[before - 1] = end;
            }
        }

        private void foldPart(int part, int start, int end) {
            if (FoldingKey.vanishes(part)) {
                return;
            }
            if (!Character.isLetterOrDigit(part)) {
                wordEnded = true;
                return;
            }
            int from = key.length();
            if (wordEnded && from > 0) {
                key.append(' ');
            }
            wordEnded = false;
            FoldingKey.appendPlain(key, Character.toLowerCase(part));
            if (key.length() > starts.length) {
                starts = Arrays.copyOf(starts, key.length() * 2);
                ends = Arrays.copyOf(ends, key.length() * 2);
            }
            Arrays.fill(starts, from, key.length(), start);
            Arrays.fill(ends, from, key.length(), end);
        }

        private static boolean isMark(int codePoint) {
            int type = Character.getType(codePoint);
            return type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
        }
    }
}
