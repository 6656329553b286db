package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.shareholdings;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Facts;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossHoldingsTest {
    @Test
    void the_core_of_the_six_node_example_is_one_ring() {
        Network network = shareholdings(
                "0>1 10", "1>2 50", "1>3 50", "1>4 20", "2>1 30", "2>4 20", "3>1 30", "3>4 60", "4>1 30", "4>2 50",
                "4>3 50", "4>5 100");

        assertThat(CrossHoldings.in(network).rings()).containsExactly(keys("1", "2", "3", "4"));
    }

    @Test
    void a_company_that_holds_itself_is_a_ring_of_one() {
        assertThat(CrossHoldings.in(shareholdings("X>X 10", "P>X 45", "Q>X 45")).rings())
                .containsExactly(keys("X"));
    }

    @Test
    void shares_that_are_not_told_close_a_ring_too_and_two_rings_stay_apart() {
        assertThat(CrossHoldings.in(shareholdings("C>D ?", "D>C 10", "A>B 60", "B>A 60", "B>C 5"))
                        .rings())
                .containsExactly(keys("A", "B"), keys("C", "D"));
    }

    @Test
    void a_chain_and_a_diamond_hold_no_ring() {
        assertThat(CrossHoldings.in(shareholdings("P>A 50", "P>B 50", "A>X 50", "B>X 50", "X>Y 80"))
                        .rings())
                .isEmpty();
    }

    @Test
    void a_ring_that_has_ended_or_is_closed_by_another_statement_is_none() {
        Edge down = holding("A", "B").build();
        Edge ended = holding("B", "A").current(false).build();
        Edge parent = Edge.builder()
                .type(EdgeType.CONSOLIDATION)
                .from(NodeKey.of("B"))
                .to(NodeKey.of("A"))
                .build();
        List<Node> both = List.of(Facts.node(NodeKey.of("A")), Facts.node(NodeKey.of("B")));

        assertThat(CrossHoldings.in(Network.of(Facts.DAY, both, List.of(down, ended, parent)))
                        .rings())
                .isEmpty();
    }

    @Test
    void a_ring_of_100_000_is_one_ring() {
        int length = 100_000;
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            nodes.add(Facts.node(NodeKey.of("N" + i)));
            edges.add(holding("N" + i, "N" + (i + 1) % length).build());
        }

        assertThat(CrossHoldings.in(Network.of(Facts.DAY, nodes, edges)).rings())
                .singleElement()
                .satisfies(ring -> assertThat(ring).hasSize(length));
    }

    private static Edge.Builder holding(String from, String to) {
        return Edge.builder()
                .type(EdgeType.SHAREHOLDING)
                .from(NodeKey.of(from))
                .to(NodeKey.of(to))
                .sharePercent(BigDecimal.valueOf(50));
    }

    private static List<NodeKey> keys(String... names) {
        return Stream.of(names).map(NodeKey::of).toList();
    }
}
