package io.creditkit.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeySortTest {
    private static void assertInOrder(List<String> texts) {
        int[] order = KeySort.order(texts.toArray(String[]::new));

        assertThat(IntStream.of(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, texts.size()).toArray());
        List<String> expected = new ArrayList<>(texts);
        Collections.sort(expected);
        assertThat(IntStream.of(order).mapToObj(texts::get)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void texts_come_in_their_natural_order(@ForAll("texts") List<String> texts) {
        assertInOrder(texts);
    }

    @Test
    void many_keys_that_begin_alike_come_in_their_natural_order() {
        Random random = new Random(3);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            keys.add(
                    random.nextInt(3) == 0
                            ? "company:creditsafe:GB-0-" + random.nextInt(5_000)
                            : "person:0" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        }
        assertInOrder(keys);
    }

    /** Few different signs, so that many texts begin alike: the least, some of one byte, and some of more. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<Character> sign = Arbitraries.of('\0', 'a', 'b', '\u00ff', '\u0100', '\uffff');
        Arbitrary<String> tail =
                Arbitraries.strings().withChars('\0', 'a', '\u00ff', '\u0100').ofMaxLength(12);
        return sign.list()
                .ofMaxSize(10)
                .flatMap(head -> tail.map(end -> {
                    StringBuilder text = new StringBuilder();
                    head.forEach(text::append);
                    return text + end;
                }))
                .list()
                .ofMaxSize(80);
    }
}
