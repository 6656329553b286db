package io.creditkit.graph.jgrapht;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A network seen as a directed, weighted graph of JGraphT with parallel edges and loops: the vertices are the keys of the
 * parties, the edges those of the network. Nothing is copied and nothing can be changed. Wrap it into JGraphT's
 * {@code MaskSubgraph} for current edges or certain types only.
 *
 * <p>The weight of a shareholding is its share, 0 to 1, of a range or an unknown share the lower end; that of other edges is 1.
 * Time: the edges of a vertex are found in the logarithm of the network's size. Thread-safe.
 */
public final class NetworkGraph extends AbstractGraph<NodeKey, Edge> {
    private static final double PERCENT = 100;
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(true)
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .allowCycles(true)
            .modifiable(false)
            .build();

    private final Network network;
    private final Set<NodeKey> vertices;
    private final Set<Edge> edges;

    private NetworkGraph(Network network) {
        this.network = network;
        vertices = new ListedSet<>(
                network.nodes().size(),
                place -> network.nodes().get(place).key(),
                key -> key instanceof NodeKey wanted && network.node(wanted).isPresent());
        edges = new ListedSet<>(
                network.edges().size(),
                place -> network.edges().get(place),
                edge -> edge instanceof Edge wanted
                        && network.edgesFrom(wanted.from()).contains(wanted));
    }

    /** {@return the graph of that snapshot} */
    public static Graph<NodeKey, Edge> of(Network network) {
        return new NetworkGraph(network);
    }

    @Override
    public Set<NodeKey> vertexSet() {
        return vertices;
    }

    @Override
    public Set<Edge> edgeSet() {
        return edges;
    }

    @Override
    public boolean containsVertex(NodeKey vertex) {
        return vertices.contains(vertex);
    }

    @Override
    public boolean containsEdge(Edge edge) {
        return edges.contains(edge);
    }

    @Override
    public NodeKey getEdgeSource(Edge edge) {
        return edge.from();
    }

    @Override
    public NodeKey getEdgeTarget(Edge edge) {
        return edge.to();
    }

    /** {@return the edges from one party to the other; null, as JGraphT wants it, if one of them is not here} */
    @Override
    public @Nullable Set<Edge> getAllEdges(NodeKey source, NodeKey target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        return setOf(between(source, target));
    }

    /** {@return the first edge from one party to the other; null, as JGraphT wants it, if there is none} */
    @Override
    public @Nullable Edge getEdge(NodeKey source, NodeKey target) {
        List<Edge> found = between(source, target);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<Edge> between(NodeKey source, NodeKey target) {
        return network.edgesFrom(source).stream()
                .filter(edge -> edge.to().equals(target))
                .toList();
    }

    @Override
    public Set<Edge> outgoingEdgesOf(NodeKey vertex) {
        return setOf(out(vertex));
    }

    @Override
    public Set<Edge> incomingEdgesOf(NodeKey vertex) {
        return setOf(in(vertex));
    }

    @Override
    public Set<Edge> edgesOf(NodeKey vertex) {
        List<Edge> touching = new ArrayList<>(out(vertex));
        in(vertex).stream().filter(edge -> !edge.from().equals(vertex)).forEach(touching::add);
        return setOf(touching);
    }

    @Override
    public int outDegreeOf(NodeKey vertex) {
        return out(vertex).size();
    }

    @Override
    public int inDegreeOf(NodeKey vertex) {
        return in(vertex).size();
    }

    @Override
    public int degreeOf(NodeKey vertex) {
        return outDegreeOf(vertex) + inDegreeOf(vertex);
    }

    private List<Edge> out(NodeKey vertex) {
        assertVertexExist(vertex);
        return network.edgesFrom(vertex);
    }

    private List<Edge> in(NodeKey vertex) {
        assertVertexExist(vertex);
        return network.edgesTo(vertex);
    }

    private static Set<Edge> setOf(List<Edge> edges) {
        return new ListedSet<>(edges.size(), edges::get, edges::contains);
    }

    @Override
    public double getEdgeWeight(Edge edge) {
        return edge.type() == EdgeType.SHAREHOLDING
                ? edge.knownShare().low().doubleValue() / PERCENT
                : Graph.DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public @Nullable Supplier<NodeKey> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Edge> getEdgeSupplier() {
        return null;
    }

    @Override
    public Edge addEdge(NodeKey source, NodeKey target) {
        throw unchangeable();
    }

    @Override
    public boolean addEdge(NodeKey source, NodeKey target, Edge edge) {
        throw unchangeable();
    }

    @Override
    public NodeKey addVertex() {
        throw unchangeable();
    }

    @Override
    public boolean addVertex(NodeKey vertex) {
        throw unchangeable();
    }

    @Override
    public Edge removeEdge(NodeKey source, NodeKey target) {
        throw unchangeable();
    }

    @Override
    public boolean removeEdge(Edge edge) {
        throw unchangeable();
    }

    @Override
    public boolean removeVertex(NodeKey vertex) {
        throw unchangeable();
    }

    @Override
    public void setEdgeWeight(Edge edge, double weight) {
        throw unchangeable();
    }

    private static UnsupportedOperationException unchangeable() {
        return new UnsupportedOperationException(
                "A network is a snapshot and cannot be changed; build another, or copy it into a graph of your own.");
    }

    /** Whether it is a graph of an equal network. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkGraph that && network.equals(that.network);
    }

    @Override
    public int hashCode() {
        return Objects.hash(network);
    }

    @Override
    public String toString() {
        return "NetworkGraph of " + network;
    }
}
