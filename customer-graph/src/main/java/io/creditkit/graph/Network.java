package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.graph.internal.IntHashSet;
import io.creditkit.graph.internal.Lazy;
import io.creditkit.graph.internal.SortedChunks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An immutable snapshot of parties and of what is stated about them. Equal facts make equal networks, whatever the order in
 * which they were learnt. Thread-safe; no input or output.
 */
public final class Network {
    // Written out, because most of the time of a change is spent in them.
    static final Comparator<Edge> EDGE_ORDER = (one, other) -> {
        int order = one.from().compareTo(other.from());
        order = order != 0 ? order : one.to().compareTo(other.to());
        return order != 0 ? order : EdgeContent.ORDER.compare(one, other);
    };
    private static final Comparator<Edge> TARGET_ORDER = (one, other) -> {
        int order = one.to().compareTo(other.to());
        return order != 0 ? order : EDGE_ORDER.compare(one, other);
    };
    private static final Comparator<Node> NODE_ORDER = (one, other) -> one.key().compareTo(other.key());

    private final LocalDate asOf;
    private final SortedChunks<Node> parties;
    private final SortedChunks<Edge> fromSources;
    private final Lazy<SortedChunks<Edge>> toTargets;
    private final Lazy<SortedChunks<OtherId>> otherIds;
    private final List<Finding> findings;
    private final Lazy<List<Node>> nodes;
    private final Lazy<List<Edge>> edges;
    private final Lazy<Adjacency> adjacency;
    private final Lazy<byte[]> marks;

    /** One of several ids of a company at agencies, other than the one its key is made of. */
    private record OtherId(String id, NodeKey key) {
        private static final Comparator<OtherId> ORDER =
                Comparator.comparing(OtherId::id).thenComparing(OtherId::key);

        private static Set<OtherId> of(Collection<Node> nodes) {
            Set<OtherId> result = new LinkedHashSet<>();
            for (Node node : nodes) {
                for (Identifier identifier : node.identifiers()) {
                    if (identifier.scheme() == Identifier.Scheme.AGENCY
                            && !node.key().isOfCompany(identifier.value())) {
                        result.add(new OtherId(identifier.value(), node.key()));
                    }
                }
            }
            return result;
        }
    }

    private Network(
            LocalDate asOf,
            SortedChunks<Node> parties,
            SortedChunks<Edge> fromSources,
            Lazy<SortedChunks<Edge>> toTargets,
            Lazy<SortedChunks<OtherId>> otherIds,
            List<Finding> findings,
            Optional<Adjacency> shape) {
        this.asOf = asOf;
        this.parties = parties;
        this.fromSources = fromSources;
        this.toTargets = toTargets;
        this.otherIds = otherIds;
        this.findings = findings;
        nodes = new Lazy<>(parties::toList);
        edges = new Lazy<>(fromSources::toList);
        marks = new Lazy<>(() -> EdgeMarks.of(edges()));
        adjacency = new Lazy<>(() -> shape.orElseGet(() -> Adjacency.of(nodes(), edges())));
    }

    static Network empty(LocalDate asOf) {
        return new Network(
                asOf,
                SortedChunks.empty(NODE_ORDER),
                SortedChunks.empty(EDGE_ORDER),
                new Lazy<>(() -> SortedChunks.empty(TARGET_ORDER)),
                new Lazy<>(() -> SortedChunks.empty(OtherId.ORDER)),
                List.of(),
                Optional.empty());
    }

    /**
     * {@return a network of ready parties and edges, for hosts that bring facts of their own} {@link NetworkBuilder} makes one
     * of customers and reports.
     *
     * @param asOf the day the edges' {@link Edge#current()} was judged for
     * @param nodes the parties in any order, each key once
     * @param edges the edges in any order; those that state the same count once, with the origins of all
     * @throws IllegalArgumentException if a key comes twice, or an edge names a party that is not there
     */
    public static Network of(LocalDate asOf, Collection<Node> nodes, Collection<Edge> edges) {
        return of(asOf, nodes, edges, List.of());
    }

    private static Network of(
            LocalDate asOf, Collection<Node> nodes, Collection<Edge> edges, List<Finding> sortedFindings) {
        FactTable facts = new FactTable(nodes.size(), edges.size());
        nodes.forEach(facts::add);
        edges.forEach(facts::add);
        return facts.network(asOf, sortedFindings);
    }

    /**
     * {@return a network of parties and edges that are in order already}
     *
     * @param shape of the same
     */
    static Network ofSorted(LocalDate asOf, Node[] nodes, Edge[] edges, List<Finding> sortedFindings, Adjacency shape) {
        SortedChunks<Node> parties = SortedChunks.ofSorted(NODE_ORDER, nodes);
        SortedChunks<Edge> fromSources = SortedChunks.ofSorted(EDGE_ORDER, edges);
        return new Network(
                asOf,
                parties,
                fromSources,
                new Lazy<>(() -> toTargets(fromSources.toList(), shape)),
                new Lazy<>(
                        () -> SortedChunks.<OtherId>empty(OtherId.ORDER).with(OtherId.of(parties.toList()), List.of())),
                sortedFindings,
                Optional.of(shape));
    }

    private static SortedChunks<Edge> toTargets(List<Edge> edges, Adjacency shape) {
        Edge[] toTargets = new Edge[edges.size()];
        int filled = 0;
        for (int node = 0; node < shape.nodeCount(); node++) {
            for (int i = 0; i < shape.inDegree(node); i++) {
                toTargets[filled++] = edges.get(shape.inEdge(node, i));
            }
        }
        return SortedChunks.ofSorted(TARGET_ORDER, toTargets);
    }

    /**
     * {@return a network with changes, which shares with this one what they don't touch}
     *
     * @param changes what differs; each party and edge at most once
     * @param sortedFindings all findings of the new network, each once
     */
    Network with(NetworkChanges changes, List<Finding> sortedFindings) {
        return new Network(
                asOf,
                parties.with(changes.nodes().now(), changes.nodes().gone()),
                fromSources.with(changes.edges().now(), changes.edges().gone()),
                made(toTargets.get().with(changes.edges().now(), changes.edges().gone())),
                made(otherIds.get()
                        .with(
                                OtherId.of(changes.nodes().now()),
                                OtherId.of(changes.nodes().before()))),
                sortedFindings,
                Optional.empty());
    }

    private static <T> Lazy<T> made(T value) {
        return new Lazy<>(() -> value);
    }

    /** {@return the day this network speaks of} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the parties in order of their keys; unmodifiable} */
    public List<Node> nodes() {
        return nodes.get();
    }

    /** {@return what is stated about them, in order of the two keys and the type; unmodifiable} */
    public List<Edge> edges() {
        return edges.get();
    }

    /** {@return what a person should look at; unmodifiable, empty when all fits} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the party of that key; empty if there is none} */
    public Optional<Node> node(NodeKey key) {
        OptionalInt place = placeOf(key);
        return place.isPresent() ? Optional.of(parties.at(place.getAsInt())) : Optional.empty();
    }

    /** {@return the company with that id at an agency, be it its only id or one of several; empty if there is none} */
    public Optional<Node> company(AgencyCompanyId id) {
        String wanted = id.toString();
        return node(NodeKey.ofCompany(id))
                .or(() -> otherIds.get().within(other -> other.id().compareTo(wanted)).stream()
                        .findFirst()
                        .flatMap(other -> node(other.key())));
    }

    /** {@return the edges that start at a party, in the order of {@link #edges()}; empty if it is not here} */
    public List<Edge> edgesFrom(NodeKey key) {
        return fromSources.within(edge -> edge.from().compareTo(key));
    }

    /** {@return the edges that end at a party, in the order of {@link #edges()}; empty if it is not here} */
    public List<Edge> edgesTo(NodeKey key) {
        return toTargets.get().within(edge -> edge.to().compareTo(key));
    }

    /**
     * {@return for each the edge of the same content, whatever its origins}
     *
     * @param sorted in the order of {@link #EDGE_ORDER}
     */
    List<Optional<Edge>> edgesLike(Collection<Edge> sorted) {
        return fromSources.find(sorted);
    }

    /** {@return the place of a party in {@link #nodes()}, which is its number in {@link #adjacency()}} */
    public OptionalInt placeOf(NodeKey key) {
        return parties.placeOf(node -> node.key().compareTo(key));
    }

    /** {@return the bare shape, for algorithms; made at the first call for this network, in linear time} */
    public Adjacency adjacency() {
        return adjacency.get();
    }

    /**
     * {@return whether the edge of that number in {@link #adjacency()} is current} As {@link Edge#current()}, without fetching
     * the edge: for algorithms that pass by millions.
     */
    public boolean isCurrent(int edge) {
        return EdgeMarks.isCurrent(marks.get()[edge]);
    }

    /** {@return the type of the edge of that number in {@link #adjacency()}} As {@link #isCurrent(int)}. */
    public EdgeType typeOf(int edge) {
        return EdgeMarks.type(marks.get()[edge]);
    }

    /**
     * {@return these parties, the edges among them and the findings about them alone; keys that are not here are passed over}
     * Time: linear in the parties asked for, their edges and all findings.
     */
    public Network restrictedTo(Set<NodeKey> keys) {
        IntHashSet places = new IntHashSet();
        for (NodeKey key : keys) {
            placeOf(key).ifPresent(places::add);
        }
        return restrictedToPlaces(places.toArray());
    }

    /**
     * {@return the parties at these places of {@link #nodes()}, the edges among them and the findings about them alone} Time:
     * about linear in the parties asked for, their edges and all findings.
     *
     * @param places in any order; repeated ones count once
     * @throws IndexOutOfBoundsException if there is no party at one of them
     */
    public Network restrictedToPlaces(int... places) {
        int[] kept = IntStream.of(places).sorted().distinct().toArray();
        return new Restriction(this, kept).network(findingsWithin(kept));
    }

    private List<Finding> findingsWithin(int[] kept) {
        List<Finding> within = new ArrayList<>();
        for (Finding finding : findings) {
            boolean all = true;
            for (NodeKey key : finding.nodes()) {
                OptionalInt place = placeOf(key);
                all &= place.isPresent() && Arrays.binarySearch(kept, place.getAsInt()) >= 0;
            }
            if (all) {
                within.add(finding);
            }
        }
        return List.copyOf(within);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that
                && asOf.equals(that.asOf)
                && nodes().equals(that.nodes())
                && edges().equals(that.edges())
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, nodes(), edges(), findings);
    }

    @Override
    public String toString() {
        return "Network{asOf=" + asOf + ", nodes=" + parties.size() + ", edges=" + fromSources.size() + "}";
    }
}
