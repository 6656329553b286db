package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.search.Misspelling;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.storage.StorageSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the index knows of letters without a search leaves out nothing that a word with an error may stand for. */
class MisspelledWordsLawsTest {
    private static final Set<Integer> PLACES = Set.of(0, 1);

    @Property(tries = 500)
    void aWordWithAnErrorStandsForWhatASearchForEachLetterFinds(
            @ForAll("books") List<String> names, @ForAll("errors") Mistake mistake) {
        SuggestIndex index = indexOf(names);
        String word =
                FoldingKey.ofText(names.get(mistake.place() % names.size()).split(" ")[0]);
        String typed = FoldingKey.ofText(mistake.in(word)).replace(" ", "");

        List<String> found = Misspelling.beginnings(typed, index.words(PLACES));

        assertThat(found).isEqualTo(Misspelling.beginnings(typed, searchedFor(names)));
    }

    @Property(tries = 300)
    void whatIsTakenAwayTakesNothingFromTheOthers(
            @ForAll("books") List<String> names, @ForAll("errors") Mistake mistake) {
        SuggestIndex index = indexOf(names);
        index.replace(0, SearchTokens.of(named(0, names.get(0))), SearchTokens.of(named(0, "Other")));
        List<String> left = new ArrayList<>(names);
        left.set(0, "Other");
        String word = FoldingKey.ofText(left.get(left.size() - 1).split(" ")[0]);
        String typed = FoldingKey.ofText(mistake.in(word)).replace(" ", "");

        assertThat(Misspelling.beginnings(typed, index.words(PLACES)))
                .isEqualTo(Misspelling.beginnings(typed, searchedFor(left)));
    }

    /** Where in the word what is done: another letter there, one more, one less, or two exchanged. */
    record Mistake(int kind, int place, char letter) {
        String in(String word) {
            int at = place % word.length();
            String before = word.substring(0, at);
            String behind = word.substring(at + 1);
            return switch (kind) {
                case 0 -> before + letter + behind;
                case 1 -> before + letter + word.substring(at);
                case 2 -> before + behind;
                default -> behind.isEmpty() ? word : before + behind.charAt(0) + word.charAt(at) + behind.substring(1);
            };
        }
    }

    @Provide
    Arbitrary<Mistake> errors() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of('a', 'n', 'z', '7', 'α', 'я', '山'))
                .as(Mistake::new);
    }

    /** Words of few letters, so that many are near others; some longer than all that is known without a search. */
    @Provide
    Arbitrary<List<String>> books() {
        Arbitrary<String> latin = Arbitraries.of("mar", "tin", "ma", "rt", "in", "nart", "mi", "schmidt", "an", "na");
        Arbitrary<String> greek = Arbitraries.of("πα", "πασ", "νι", "κο", "λα");
        Arbitrary<String> chinese = Arbitraries.of("山", "田", "中", "商事", "電", "\uD840\uDC00");
        Arbitrary<String> word = Arbitraries.oneOf(words(latin, 5), words(greek, 4), words(chinese, 8));
        return word.list()
                .ofSize(2)
                .map(two -> String.join(" ", two))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Arbitrary<String> words(Arbitrary<String> syllables, int most) {
        return syllables.list().ofMinSize(2).ofMaxSize(most).map(some -> String.join("", some));
    }

    private static Misspelling.SortedWords searchedFor(List<String> names) {
        TreeSet<String> words = new TreeSet<>(Keys.BY_CODE_POINT);
        names.stream()
                .flatMap(name -> Stream.of(FoldingKey.ofText(name).split(" ")))
                .forEach(words::add);
        return text -> Optional.ofNullable(words.ceiling(text));
    }

    private static SuggestIndex indexOf(List<String> names) {
        SuggestIndex index = new SuggestIndex(ordinal -> Optional.empty());
        for (int i = 0; i < names.size(); i++) {
            index.replace(i, List.of(), SearchTokens.of(named(i, names.get(i))));
        }
        return index;
    }

    private static Customer named(int i, String name) {
        return Customer.builder()
                .from(StorageSamples.bareCustomer(Integer.toString(i)))
                .name(name)
                .build();
    }
}
