package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An immutable snapshot of parties and of what is stated about them. Equal facts make equal networks, whatever the order in
 * which they were learnt. Thread-safe; no input or output.
 */
public final class Network {
    private static final Comparator<Edge> EDGE_ORDER = Comparator.comparing(Edge::from)
            .thenComparing(Edge::to)
            .thenComparing(Edge::type)
            .thenComparing(Edge::id);

    private final LocalDate asOf;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final List<Finding> findings;
    private final Map<NodeKey, Integer> places;
    private final Adjacency adjacency;

    private Network(LocalDate asOf, List<Node> nodes, List<Edge> edges, List<Finding> findings) {
        this.asOf = asOf;
        this.nodes = nodes;
        this.edges = edges;
        this.findings = findings;
        this.places = new HashMap<>(nodes.size() * 2);
        for (int i = 0; i < nodes.size(); i++) {
            NodeKey key = nodes.get(i).key();
            if (places.put(key, i) != null) {
                throw new IllegalArgumentException("Two parties of the network have the key " + key + ".");
            }
        }
        this.adjacency = Adjacency.of(places, edges);
    }

    /**
     * {@return a network of ready parties and edges, for hosts that bring facts of their own} {@link NetworkBuilder} makes one
     * of customers and reports.
     *
     * @param asOf the day the edges' {@link Edge#current()} was judged for
     * @param nodes the parties in any order, each key once
     * @param edges the edges in any order; repeated ones count once
     * @throws IllegalArgumentException if a key comes twice, or an edge names a party that is not there
     */
    public static Network of(LocalDate asOf, Collection<Node> nodes, Collection<Edge> edges) {
        return of(asOf, nodes, edges, List.of());
    }

    static Network of(LocalDate asOf, Collection<Node> nodes, Collection<Edge> edges, Collection<Finding> findings) {
        return new Network(
                asOf,
                nodes.stream().sorted(Comparator.comparing(Node::key)).toList(),
                edges.stream().distinct().sorted(EDGE_ORDER).toList(),
                findings.stream().distinct().sorted().toList());
    }

    /** {@return the day this network speaks of} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the parties in order of their keys; unmodifiable} */
    public List<Node> nodes() {
        return nodes;
    }

    /** {@return what is stated about them, in order of the two keys and the type; unmodifiable} */
    public List<Edge> edges() {
        return edges;
    }

    /** {@return what a person should look at; unmodifiable, empty when all fits} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the party of that key; empty if there is none} */
    public Optional<Node> node(NodeKey key) {
        return Optional.ofNullable(places.get(key)).map(nodes::get);
    }

    /** {@return the company with that id at an agency, be it its only id or one of several; empty if there is none} */
    public Optional<Node> company(AgencyCompanyId id) {
        Optional<Node> byKey = node(NodeKey.ofCompany(id));
        if (byKey.isPresent()) {
            return byKey;
        }
        Identifier wanted = new Identifier(Identifier.Scheme.AGENCY, id.toString());
        return nodes.stream()
                .filter(node -> node.identifiers().contains(wanted))
                .findFirst();
    }

    /** {@return the edges that start at a party, in the order of {@link #edges()}; empty if it is not here} */
    public List<Edge> edgesFrom(NodeKey key) {
        OptionalInt place = placeOf(key);
        List<Edge> result = new ArrayList<>();
        for (int i = 0; place.isPresent() && i < adjacency.outDegree(place.getAsInt()); i++) {
            result.add(edges.get(adjacency.outEdge(place.getAsInt(), i)));
        }
        return List.copyOf(result);
    }

    /** {@return the edges that end at a party, in the order of {@link #edges()}; empty if it is not here} */
    public List<Edge> edgesTo(NodeKey key) {
        OptionalInt place = placeOf(key);
        List<Edge> result = new ArrayList<>();
        for (int i = 0; place.isPresent() && i < adjacency.inDegree(place.getAsInt()); i++) {
            result.add(edges.get(adjacency.inEdge(place.getAsInt(), i)));
        }
        return List.copyOf(result);
    }

    /** {@return the place of a party in {@link #nodes()}, which is its number in {@link #adjacency()}} */
    public OptionalInt placeOf(NodeKey key) {
        Integer place = places.get(key);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** {@return the bare shape, for algorithms} */
    public Adjacency adjacency() {
        return adjacency;
    }

    /**
     * {@return these parties, the edges among them and the findings about them alone; keys that are not here are passed over}
     * Time: linear in the parties asked for, their edges and all findings.
     */
    public Network restrictedTo(Set<NodeKey> keys) {
        int[] kept = keys.stream()
                .map(this::placeOf)
                .flatMapToInt(OptionalInt::stream)
                .sorted()
                .toArray();
        List<Node> keptNodes = new ArrayList<>(kept.length);
        List<Edge> keptEdges = new ArrayList<>();
        for (int place : kept) {
            keptNodes.add(nodes.get(place));
            // Edges are in order of where they start, so those of each party in turn are in order again.
            for (int i = 0; i < adjacency.outDegree(place); i++) {
                Edge edge = edges.get(adjacency.outEdge(place, i));
                if (keys.contains(edge.to())) {
                    keptEdges.add(edge);
                }
            }
        }
        return new Network(
                asOf,
                List.copyOf(keptNodes),
                List.copyOf(keptEdges),
                findings.stream()
                        .filter(finding -> keys.containsAll(finding.nodes()))
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that
                && asOf.equals(that.asOf)
                && nodes.equals(that.nodes)
                && edges.equals(that.edges)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, nodes, edges, findings);
    }

    @Override
    public String toString() {
        return "Network{asOf=" + asOf + ", nodes=" + nodes.size() + ", edges=" + edges.size() + "}";
    }
}
