package io.creditkit.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static Drawing random(int nodes, int edges, long seed) {
        Random random = new Random(seed);
        int[] upper = new int[edges];
        int[] lower = new int[edges];
        boolean[] attached = new boolean[nodes];
        for (int i = 0; i < edges; i++) {
            upper[i] = random.nextInt(nodes);
            lower[i] = random.nextInt(nodes);
        }
        for (int i = 0; i < nodes; i++) {
            attached[i] = random.nextInt(3) == 0;
        }
        return new Drawing(nodes, upper, lower, attached);
    }

    @Property(tries = 200)
    void no_two_nodes_overlap(
            @ForAll @IntRange(min = 1, max = 60) int nodes, @ForAll @IntRange(max = 90) int edges, @ForAll long seed) {
        Layout layout = Layout.of(random(nodes, edges, seed));

        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                boolean apart = Math.abs(layout.x(one) - layout.x(other)) >= Box.CELL_WIDTH - 2
                        || Math.abs(layout.y(one) - layout.y(other)) >= Box.CELL_HEIGHT;
                assertThat(apart).as("%d and %d", one, other).isTrue();
            }
        }
    }

    @Property(tries = 50)
    void the_same_drawing_gets_the_same_places(@ForAll long seed) {
        Layout first = Layout.of(random(40, 60, seed));
        Layout second = Layout.of(random(40, 60, seed));

        for (int i = 0; i < 40; i++) {
            assertThat(first.x(i)).isEqualTo(second.x(i));
            assertThat(first.y(i)).isEqualTo(second.y(i));
        }
    }

    @Test
    void an_owner_stands_above_what_it_owns() {
        int[] upper = {0, 0, 1, 2, 3};
        int[] lower = {1, 2, 3, 3, 4};
        Layout layout = Layout.of(new Drawing(5, upper, lower, new boolean[5]));

        for (int i = 0; i < upper.length; i++) {
            assertThat(layout.y(upper[i])).isLessThan(layout.y(lower[i]));
        }
    }

    @Test
    void a_chain_of_100_000_is_laid_out() {
        int length = 100_000;
        int[] upper = new int[length - 1];
        int[] lower = new int[length - 1];
        for (int i = 0; i < length - 1; i++) {
            upper[i] = i;
            lower[i] = i + 1;
        }

        Layout layout = Layout.of(new Drawing(length, upper, lower, new boolean[length]));

        Set<Integer> rows = new HashSet<>();
        for (int i = 0; i < length; i++) {
            rows.add(layout.y(i));
        }
        assertThat(rows).hasSize(length);
    }
}
