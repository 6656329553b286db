package io.creditkit.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Adjacency;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LowLinksTest {
    /** Small, so that parallel edges, loops, rings and lonely nodes all come up. */
    @Property(tries = 2_000)
    void what_is_cut_is_what_falls_apart_when_taken_out(
            @ForAll @IntRange(min = 1, max = 8) int nodes,
            @ForAll @IntRange(max = 12) int edges,
            @ForAll Random random) {
        int[] from = random.ints(edges, 0, nodes).toArray();
        int[] to = random.ints(edges, 0, nodes).toArray();
        BitSet ended = new BitSet();
        random.ints(edges / 4, 0, edges + 1).forEach(ended::set);
        Adjacency shape = Adjacency.of(nodes, from, to);
        IntPredicate counts = edge -> !ended.get(edge);

        LowLinks links = LowLinks.of(shape, counts);

        int parts = parts(shape, counts);
        for (int edge = 0; edge < edges; edge++) {
            int without = edge;
            boolean parted = parts(shape, each -> counts.test(each) && each != without) > parts;
            assertThat(links.isBridge(edge)).isEqualTo(parted);
        }
        for (int node = 0; node < nodes; node++) {
            int without = node;
            // The node itself stays behind as a part of its own, unless it was one before.
            int left =
                    parts(shape, each -> counts.test(each) && shape.from(each) != without && shape.to(each) != without);
            assertThat(links.isCutPoint(node)).isEqualTo(left - 1 > parts);
        }
    }

    @Test
    void a_path_with_a_way_round_is_cut_beside_it_only() {
        // A–B–C–D, with E linked to B and C.
        Adjacency shape = Adjacency.of(5, new int[] {0, 1, 2, 4, 4}, new int[] {1, 2, 3, 1, 2});

        LowLinks links = LowLinks.of(shape, edge -> true);

        assertThat(cutPoints(links, 5)).containsExactly(1, 2);
        assertThat(bridges(links, 5)).containsExactly(0, 2);
    }

    private static int[] cutPoints(LowLinks links, int nodes) {
        return IntStream.range(0, nodes).filter(links::isCutPoint).toArray();
    }

    private static int[] bridges(LowLinks links, int edges) {
        return IntStream.range(0, edges).filter(links::isBridge).toArray();
    }

    private static int parts(Adjacency shape, IntPredicate counts) {
        UnionFind sets = new UnionFind(shape.nodeCount());
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            if (counts.test(edge)) {
                sets.union(shape.from(edge), shape.to(edge));
            }
        }
        int parts = 0;
        for (int node = 0; node < shape.nodeCount(); node++) {
            parts += sets.find(node) == node ? 1 : 0;
        }
        return parts;
    }
}
