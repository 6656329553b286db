package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One typing error in a word that is the beginning of another: a character wrong, missing or too many, or two neighbours
 * exchanged (optimal string alignment distance 1 between the typed word and some beginning of the other).
 */
public final class Misspelling {
    private static final int SHORTEST = 5;

    /** Digits and the alphabets below have fewer together; with the length of a word it bounds the work. */
    private static final int MOST_CONTINUATIONS = 100;

    /** So many letters are tried of a storage that knows which stand before the next one: Chinese has thousands of them. */
    public static final int MOST_BETWEEN = 1_000;

    /** In which folded words of these scripts are written. */
    private static final List<Alphabet> ALPHABETS =
            List.of(new Alphabet('0', '9'), new Alphabet('a', 'z'), new Alphabet('α', 'ω'), new Alphabet('а', 'я'));

    private record Alphabet(int first, int last) {
        boolean has(int letter) {
            return first <= letter && letter <= last;
        }
    }

    private Misspelling() {}

    /** Where a storage keeps words in order. */
    @FunctionalInterface
    public interface SortedWords {
        /** {@return the first word that is not before this text, by code points; empty if there is none} */
        Optional<String> ceiling(String text);

        /** {@return whether a word begins so} */
        default boolean anyBegins(String beginning) {
            return ceiling(beginning).filter(word -> word.startsWith(beginning)).isPresent();
        }

        /**
         * {@return whether a word may begin so: where a look too many does no harm} As given here it looks; a storage that can tell of most
         * texts without a look that no word does says of the others that one may.
         */
        default boolean mayBegin(String text) {
            return anyBegins(text);
        }

        /**
         * {@return the code points that follow this beginning in some word, in order} Looks for each when it is asked for, and may be left
         * before its end.
         */
        default Iterable<Integer> continuations(String beginning) {
            return () -> new Continuations(beginning, this);
        }

        /**
         * {@return the code points that may stand between, as far as a word may begin with all three, in order; maybe others too} May be
         * left before its end; no more than {@value #MOST_BETWEEN} are tried. As given here it gives the first {@value
         * #MOST_CONTINUATIONS} that follow the beginning in some word, which is all in books of a few alphabets; a storage that knows which
         * are followed by the next letter is quicker, and forgives errors in other alphabets.
         *
         * @param before how a word begins; may be empty
         * @param behind not empty
         */
        default Iterable<Integer> lettersBetween(String before, String behind) {
            return letters(continuations(before), MOST_CONTINUATIONS);
        }

        /**
         * Says which texts are likely to be asked for next, so that a storage that pays for each question can ask for all of them at
         * once.
         *
         * @param texts a stream of them, made only if it is wanted
         */
        default void expect(Supplier<Stream<String>> texts) {}
    }

    /** {@return whether a letter belongs to an alphabet of a few, as the Latin one is, so that all of them can be tried} */
    public static boolean isOfSmallAlphabet(int letter) {
        // Asked for each letter of each word that is stored: without a stream.
        for (Alphabet alphabet : ALPHABETS) {
            if (alphabet.has(letter)) {
                return true;
            }
        }
        return false;
    }

    /** {@return those letters, in the order of each alphabet} */
    public static IntStream lettersOfSmallAlphabets() {
        return ALPHABETS.stream().flatMapToInt(alphabet -> IntStream.rangeClosed(alphabet.first(), alphabet.last()));
    }

    /** {@return whether a word is long enough to be forgiven an error: five letters, and no digit among them} */
    public static boolean mayBeForgiven(String term) {
        return term.length() >= SHORTEST
                && term.codePointCount(0, term.length()) >= SHORTEST
                && term.codePoints().noneMatch(Character::isDigit);
    }

    /** {@return whether the term is the beginning of the word but for exactly one error} */
    static boolean isForgiven(String term, String word) {
        if (!mayBeForgiven(term) || word.startsWith(term)) {
            return false;
        }
        int i = 0;
        while (i < term.length() && i < word.length() && term.charAt(i) == word.charAt(i)) {
            i++;
        }
        // Two letters that differ may be alike in the first of their two halves.
        i -= i > 0 && Character.isHighSurrogate(term.charAt(i - 1)) ? 1 : 0;
        String typed = term.substring(i);
        String meant = word.substring(i);
        boolean tooMany = meant.startsWith(behindFirst(typed));
        boolean missing = behindFirst(meant).startsWith(typed);
        boolean wrong = !meant.isEmpty() && behindFirst(meant).startsWith(behindFirst(typed));
        return tooMany || missing || wrong || meant.startsWith(exchanged(typed));
    }

    /**
     * {@return the beginnings that a term with one error may stand for, as far as there are words with them} In order; none is
     * the beginning of another, and the term itself is among them if there is a word with it.
     *
     * <p>Asks for a few words for each character of the term, and one for each letter that may stand there, so the work does not grow with
     * the number of words.
     */
    public static List<String> beginnings(String term, SortedWords words) {
        TreeSet<String> found = new TreeSet<>(SuggestRank::compareCodePoints);
        if (!mayBeForgiven(term)) {
            addIfThere(term, words, found);
            return List.copyOf(found);
        }
        words.expect(() -> Stream.concat(prefixes(term), withoutContinuations(term)));
        addIfThere(term, words, found);
        List<String> known = prefixes(term).takeWhile(words::mayBegin).toList();
        words.expect(() -> known.stream()
                .filter(before -> hasTwoMore(term, before))
                .flatMap(before -> likelyLetters(before.isEmpty() ? "" : term)
                        .mapToObj(next -> before + Character.toString(next))));
        Set<String> meant = new LinkedHashSet<>();
        for (String before : known) {
            addWithErrorBehind(before, term.substring(before.length()), words, meant);
        }
        words.expect(meant::stream);
        meant.forEach(one -> addIfThere(one, words, found));
        return withoutLonger(List.copyOf(found));
    }

    /** Whether at least two letters of a term follow this beginning of it. */
    private static boolean hasTwoMore(String term, String before) {
        return !behindFirst(term.substring(before.length())).isEmpty();
    }

    private static void addWithErrorBehind(String before, String rest, SortedWords words, Set<String> meant) {
        if (rest.isEmpty()) {
            return;
        }
        String behind = behindFirst(rest);
        meant.add(before + behind);
        if (behind.isEmpty()) {
            // An error in the last letter: all that is meant begins as what comes before it.
            return;
        }
        meant.add(before + exchanged(rest));
        for (String right : List.of(rest, behind)) {
            for (int letter : letters(words.lettersBetween(before, right), MOST_BETWEEN)) {
                meant.add(before + Character.toString(letter) + right);
            }
        }
    }

    private static Stream<String> prefixes(String term) {
        return ends(term).mapToObj(end -> term.substring(0, end));
    }

    /** Where its letters end, before the first one too: no beginning has half a letter. */
    private static IntStream ends(String term) {
        return IntStream.rangeClosed(0, term.length())
                .filter(end -> end == 0 || !Character.isHighSurrogate(term.charAt(end - 1)));
    }

    private static String behindFirst(String text) {
        return text.isEmpty() ? text : text.substring(Character.charCount(text.codePointAt(0)));
    }

    /** With two letters exchanged, or one too many. */
    private static Stream<String> withoutContinuations(String term) {
        return ends(term)
                .filter(i -> i < term.length())
                .boxed()
                .flatMap(i -> Stream.of(
                        term.substring(0, i) + exchanged(term.substring(i)),
                        term.substring(0, i) + behindFirst(term.substring(i))));
    }

    /**
     * {@return letters of the alphabet that the term is written in, as far as it is known, and what comes behind the last of them; of an
     * empty one those of all}
     */
    private static IntStream likelyLetters(String term) {
        return ALPHABETS.stream()
                .filter(alphabet -> term.isEmpty() || alphabet.has(term.codePointAt(term.length() / 2)))
                .flatMapToInt(alphabet -> IntStream.rangeClosed(alphabet.first(), alphabet.last() + 1));
    }

    private static List<Integer> letters(Iterable<Integer> some, int most) {
        List<Integer> letters = new ArrayList<>();
        for (int letter : some) {
            if (letters.size() == most) {
                break;
            }
            letters.add(letter);
        }
        return letters;
    }

    /** Looks for each when it is asked for. */
    private static final class Continuations implements Iterator<Integer> {
        private final String before;
        private final SortedWords words;
        private Optional<String> word;

        Continuations(String before, SortedWords words) {
            this.before = before;
            this.words = words;
            // Not from the null character on: some storages write one behind a word, and that would be the word itself.
            this.word = words.ceiling(before + '\1');
        }

        @Override
        public boolean hasNext() {
            return word.filter(found -> found.startsWith(before)).isPresent();
        }

        @Override
        public Integer next() {
            int next = word.orElseThrow(NoSuchElementException::new).codePointAt(before.length());
            word = words.ceiling(before + Character.toString(next + 1));
            return next;
        }
    }

    private static void addIfThere(String beginning, SortedWords words, Collection<String> found) {
        if (words.anyBegins(beginning)) {
            found.add(beginning);
        }
    }

    private static List<String> withoutLonger(List<String> sorted) {
        List<String> kept = new ArrayList<>();
        for (String beginning : sorted) {
            if (kept.isEmpty() || !beginning.startsWith(kept.get(kept.size() - 1))) {
                kept.add(beginning);
            }
        }
        return kept;
    }

    private static String exchanged(String typed) {
        String behind = behindFirst(typed);
        String first = typed.substring(0, typed.length() - behind.length());
        String rest = behindFirst(behind);
        return behind.isEmpty()
                ? typed + '\uFFFF'
                : behind.substring(0, behind.length() - rest.length()) + first + rest;
    }
}
