package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.shareholdings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.Leiden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    private static final String[] TWO_TRIANGLES = {"A>B 10", "B>C 10", "C>A 10", "C>D 10", "D>E 10", "E>F 10", "F>D 10"
    };

    private static List<NodeKey> keys(String... values) {
        return Arrays.stream(values).map(NodeKey::of).toList();
    }

    @Test
    void two_triangles_joined_by_one_edge_are_two_communities_of_modularity_five_fourteenths() {
        Communities communities = Communities.in(shareholdings(TWO_TRIANGLES));

        assertThat(communities.all()).containsExactly(keys("A", "B", "C"), keys("D", "E", "F"));
        assertThat(communities.modularity()).isCloseTo(5.0 / 14, within(1e-12));
        assertThat(communities.of(NodeKey.of("E"))).isEqualTo(keys("D", "E", "F"));
        assertThat(communities.of(NodeKey.of("nobody"))).isEmpty();
    }

    @Test
    void without_ties_everybody_is_alone() {
        Network network = shareholdings(TWO_TRIANGLES);

        Communities alone = Communities.in(network, EnumSet.of(EdgeType.DIRECTOR));

        assertThat(alone.all()).hasSize(6);
        assertThat(alone.modularity()).isZero();
    }

    @Test
    void six_dense_groups_of_five_in_a_ring_are_six_communities() {
        int[] from = new int[6 * 11];
        int[] to = new int[6 * 11];
        int count = 0;
        for (int clique = 0; clique < 6; clique++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < i; j++) {
                    from[count] = 5 * clique + i;
                    to[count++] = 5 * clique + j;
                }
            }
            from[count] = 5 * clique;
            to[count++] = 5 * ((clique + 1) % 6) + 1;
        }

        assertThat(Arrays.stream(Leiden.clusters(30, from, to)).distinct().count())
                .isEqualTo(6);
    }

    @Property(tries = 300)
    void every_party_is_in_one_connected_community_whatever_the_order_of_the_edges(@ForAll Random random) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < 12; from++) {
            for (int to = 0; to < 12; to++) {
                if (from != to && random.nextInt(8) == 0) {
                    lines.add((char) ('A' + from) + ">" + (char) ('A' + to) + " 5");
                }
            }
        }
        Network network = shareholdings(lines.toArray(String[]::new));
        Collections.shuffle(lines, random);
        Communities communities = Communities.in(network);

        assertThat(Communities.in(shareholdings(lines.toArray(String[]::new))).all())
                .isEqualTo(communities.all());
        assertThat(communities.all().stream().flatMap(List::stream))
                .hasSize(network.nodes().size())
                .doesNotHaveDuplicates();
        for (List<NodeKey> community : communities.all()) {
            assertThat(ConnectedParties.in(network.restrictedTo(Set.copyOf(community)))
                            .all())
                    .hasSize(1);
        }
        assertThat(communities.modularity()).isGreaterThanOrEqualTo(-1e-9);
    }

    /** By the definition of modularity, on plain lists of ends. */
    private static double modularity(int[] from, int[] to, int[] cluster) {
        double[] ends = new double[cluster.length];
        double within = 0;
        for (int i = 0; i < from.length; i++) {
            ends[cluster[from[i]]]++;
            ends[cluster[to[i]]]++;
            within += cluster[from[i]] == cluster[to[i]] ? 1 : 0;
        }
        double expected = 0;
        for (double touching : ends) {
            expected += touching * touching / (4.0 * from.length * from.length);
        }
        return within / from.length - expected;
    }

    @Property(tries = 300)
    void no_two_communities_would_be_better_as_one_and_all_are_better_than_each_alone(@ForAll Random random) {
        int size = 40;
        int[] from = IntStream.range(0, 90).map(i -> random.nextInt(size)).toArray();
        int[] to = IntStream.range(0, 90)
                .map(i -> (from[i] + 1 + random.nextInt(size - 1)) % size)
                .toArray();

        int[] clusters = Leiden.clusters(size, from, to);

        double reached = modularity(from, to, clusters);
        assertThat(reached)
                .isGreaterThanOrEqualTo(
                        modularity(from, to, IntStream.range(0, size).toArray()));
        int[] heads = Arrays.stream(clusters).distinct().toArray();
        for (int one : heads) {
            for (int other : heads) {
                int[] merged = Arrays.stream(clusters)
                        .map(head -> head == other ? one : head)
                        .toArray();
                assertThat(modularity(from, to, merged)).isLessThanOrEqualTo(reached + 1e-9);
            }
        }
    }

    @Test
    void a_chain_of_100_000_is_parted_into_connected_pieces() {
        int[] from = IntStream.range(0, 100_000).toArray();
        int[] to = IntStream.range(1, 100_001).toArray();

        int[] clusters = Leiden.clusters(100_001, from, to);

        assertThat(modularity(from, to, clusters)).isGreaterThan(0.98);
        for (int i = 1; i < clusters.length; i++) {
            assertThat(clusters[i] == clusters[i - 1] || clusters[i] == i).isTrue();
        }
    }
}
