package io.creditkit.graph.jgrapht;

import static io.creditkit.graph.Facts.shareholdings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.analysis.CrossHoldings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.junit.jupiter.api.Test;

class NetworkGraphTest {
    private final Network network = shareholdings("P>A 70", "B>A 30", "A>B 50", "Q>B 50", "B>C 40", "A>C 20", "X>X 10");
    private final Graph<NodeKey, Edge> graph = NetworkGraph.of(network);

    private static NodeKey key(String value) {
        return NodeKey.of(value);
    }

    @Test
    void jgrapht_finds_the_rings_that_we_find() {
        List<Set<NodeKey>> rings = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(ring -> ring.size() > 1)
                        .toList();

        assertThat(rings).hasSize(1);
        assertThat(CrossHoldings.in(network).rings()).contains(List.copyOf(new TreeSet<>(rings.get(0))));
    }

    @Test
    void jgrapht_finds_the_same_as_over_a_copy_of_its_own() {
        DirectedWeightedPseudograph<NodeKey, Edge> copy = new DirectedWeightedPseudograph<>(Edge.class);
        Graphs.addGraph(copy, graph);
        graph.edgeSet().forEach(edge -> copy.setEdgeWeight(edge, graph.getEdgeWeight(edge)));

        new PageRank<>(copy)
                .getScores()
                .forEach((key, score) ->
                        assertThat(new PageRank<>(graph).getVertexScore(key)).isCloseTo(score, within(1e-9)));
        assertThat(DijkstraShortestPath.findPathBetween(graph, key("P"), key("C"))
                        .getWeight())
                .isCloseTo(0.9, within(1e-9));
        for (NodeKey key : graph.vertexSet()) {
            assertThat(graph.edgesOf(key)).isEqualTo(copy.edgesOf(key));
            assertThat(graph.incomingEdgesOf(key)).isEqualTo(copy.incomingEdgesOf(key));
            assertThat(graph.degreeOf(key)).isEqualTo(copy.degreeOf(key));
        }
    }

    @Test
    void it_tells_what_is_there_and_what_is_not() {
        Edge edge = network.edgesFrom(key("P")).get(0);

        assertThat(graph.getEdge(key("P"), key("A"))).isEqualTo(edge);
        assertThat(graph.getEdge(key("A"), key("P"))).isNull();
        assertThat(graph.getAllEdges(key("P"), key("nobody"))).isNull();
        assertThat(graph.getAllEdges(key("P"), key("A"))).containsExactly(edge);
        assertThat(graph.containsEdge(edge)).isTrue();
        assertThat(graph.containsVertex(key("nobody"))).isFalse();
        assertThatThrownBy(() -> graph.edgesOf(key("nobody"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(GraphTests.hasSelfLoops(graph)).isTrue();
        assertThat(graph).isEqualTo(NetworkGraph.of(network));
    }

    @Test
    void it_cannot_be_changed() {
        assertThatThrownBy(() -> graph.addVertex(key("new"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.removeVertex(key("P"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.vertexSet().remove(key("P"))).isInstanceOf(UnsupportedOperationException.class);
    }
}
