package io.creditkit.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SortedChunksTest {
    /** Elements are equal to the order if their numbers are. */
    private record Told(int number, int version) {}

    private static final Comparator<Told> BY_NUMBER = Comparator.comparingInt(Told::number);
    private static final int NUMBERS = 6_000;

    @Property(tries = 100)
    void changed_copies_hold_what_a_sorted_map_would(@ForAll Random random) {
        TreeMap<Integer, Told> expected = new TreeMap<>();
        for (int i = random.nextInt(NUMBERS); i > 0; i--) {
            int number = random.nextInt(NUMBERS);
            expected.put(number, new Told(number, 0));
        }
        SortedChunks<Told> chunks =
                SortedChunks.ofSorted(BY_NUMBER, expected.values().toArray(Told[]::new));
        for (int version = 1; version < 8; version++) {
            SortedChunks<Told> before = chunks;
            List<Told> listedBefore = before.toList();
            chunks = changed(chunks, expected, version, random);
            assertThat(before.toList()).isEqualTo(listedBefore);
            assertHolds(chunks, expected);
        }
    }

    /** A change of one or many, here and there or side by side, and at times of all. */
    private static SortedChunks<Told> changed(
            SortedChunks<Told> chunks, TreeMap<Integer, Told> expected, int version, Random random) {
        int first = random.nextInt(NUMBERS);
        int width = random.nextBoolean() ? NUMBERS - first : 1 + random.nextInt(NUMBERS - first);
        Map<Integer, Told> kept = new TreeMap<>();
        Map<Integer, Told> dropped = new TreeMap<>();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? NUMBERS : 50); i > 0; i--) {
            int number = first + random.nextInt(width);
            if (random.nextInt(3) == 0) {
                dropped.put(number, new Told(number, version));
            } else {
                kept.put(number, new Told(number, version));
            }
        }
        if (random.nextInt(20) == 0) {
            expected.forEach((number, told) -> dropped.put(number, told));
        }
        expected.keySet().removeAll(dropped.keySet());
        expected.putAll(kept);
        return chunks.with(kept.values(), dropped.values());
    }

    private static void assertHolds(SortedChunks<Told> chunks, TreeMap<Integer, Told> expected) {
        List<Told> all = new ArrayList<>(expected.values());
        assertThat(chunks.size()).isEqualTo(all.size());
        assertThat(chunks.toList()).isEqualTo(all);
        for (int place = 0; place < all.size(); place += 97) {
            int number = all.get(place).number();
            assertThat(chunks.at(place)).isEqualTo(all.get(place));
            assertThat(chunks.placeOf(told -> Integer.compare(told.number(), number)))
                    .isEqualTo(OptionalInt.of(place));
            assertThat(chunks.within(told -> Integer.compare(told.number() / 10, number / 10)))
                    .isEqualTo(List.copyOf(expected.subMap(number / 10 * 10, number / 10 * 10 + 10)
                            .values()));
        }
        List<Told> asked = new ArrayList<>();
        List<Optional<Told>> answers = new ArrayList<>();
        for (int number = 0; number < NUMBERS; number += 13) {
            asked.add(new Told(number, -1));
            answers.add(Optional.ofNullable(expected.get(number)));
        }
        assertThat(chunks.find(asked)).isEqualTo(answers);
    }
}
