package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class PackedKeysLawsTest {
    /** Enough for some nodes. */
    private static final int MANY = 60_000;

    @Property(tries = 60)
    void itHoldsWhatASortedSetHolds(@ForAll("steps") List<byte[]> steps) {
        PackedKeys packed = new PackedKeys();
        TreeSet<byte[]> plain = new TreeSet<>(Arrays::compareUnsigned);
        for (byte[] key : steps) {
            // What comes again is taken out again.
            if (plain.contains(key)) {
                assertThat(packed.add(key)).isFalse();
                assertThat(packed.remove(key)).isTrue();
                plain.remove(key);
            } else {
                assertThat(packed.remove(key)).isFalse();
                assertThat(packed.add(key)).isTrue();
                plain.add(key);
            }
        }

        assertThat(packed.size()).isEqualTo(plain.size());
        assertThat(from(packed, new byte[0])).containsExactlyElementsOf(plain);
        for (byte[] key : steps.subList(0, Math.min(20, steps.size()))) {
            assertThat(from(packed, key)).containsExactlyElementsOf(plain.tailSet(key));
        }
    }

    @Test
    void manyKeysComeAndGo() {
        PackedKeys packed = new PackedKeys();
        TreeSet<byte[]> plain = new TreeSet<>(Arrays::compareUnsigned);
        Random random = new Random(5);
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            byte[] key = new byte[4 + random.nextInt(20)];
            random.nextBytes(key);
            key[0] = (byte) random.nextInt(3);
            keys.add(key);
            assertThat(packed.add(key)).isEqualTo(plain.add(key));
        }
        for (byte first = 0; first < 3; first++) {
            byte[] from = {first};
            byte[] to = {(byte) (first + 1)};
            double real = plain.subSet(from, to).size();
            assertThat(packed.about(from, to)).isBetween((long) (real / 3), (long) (real * 3));
        }
        Collections.shuffle(keys, random);
        for (byte[] key : keys.subList(0, MANY - 10)) {
            assertThat(packed.remove(key)).isEqualTo(plain.remove(key));
        }

        assertThat(from(packed, new byte[0])).containsExactlyElementsOf(plain);
        assertThat(from(packed, new byte[] {1})).containsExactlyElementsOf(plain.tailSet(new byte[] {1}));
        for (byte[] key : List.copyOf(plain)) {
            assertThat(packed.anyBegins(Arrays.copyOf(key, 3))).isTrue();
            assertThat(packed.remove(key)).isTrue();
        }
        assertThat(packed.size()).isZero();
        assertThat(packed.anyBegins(new byte[] {1})).isFalse();
    }

    private static List<byte[]> from(PackedKeys keys, byte[] first) {
        List<byte[]> found = new ArrayList<>();
        PackedKeys.Cursor cursor = keys.from(first);
        while (cursor.next()) {
            found.add(Arrays.copyOf(cursor.key(), cursor.length()));
        }
        return found;
    }

    @Provide
    Arbitrary<List<byte[]>> steps() {
        Arbitrary<byte[]> few = Arbitraries.bytes()
                .between((byte) -2, (byte) 2)
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<byte[]> longest =
                Arbitraries.bytes().array(byte[].class).ofMinSize(200).ofMaxSize(255);
        return Arbitraries.frequencyOf(Tuple.of(20, few), Tuple.of(1, longest))
                .list()
                .ofMaxSize(1500);
    }
}
