package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.Leiden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Parties that are tied more closely to each other than to the rest: a view for people on large networks. A community is a matter
 * of density, not of law; it says nothing of control or risk. Every party is in exactly one, every community is connected.
 *
 * <p>Only current edges of the chosen types tie, each by the same weight and whichever way it points. The same network gives the
 * same communities in every run. Time: a few passes over the edges, once. Source: the method of Leiden (Traag, Waltman,
 * van Eck 2019), without its chance: where the method draws lots, the greatest gain wins. It is preferred to that of Louvain, which may
 * leave communities badly connected; the quality is the modularity of Newman and Girvan (2004).
 */
public final class Communities {
    private final Network network;
    private final int[] clusters;
    private final double modularity;

    private Communities(Network network, Set<EdgeType> types) {
        this.network = network;
        Adjacency shape = network.adjacency();
        int[] tying = IntStream.range(0, shape.edgeCount())
                .filter(edge -> ties(network.edges().get(edge), types) && shape.from(edge) != shape.to(edge))
                .toArray();
        int[] from = IntStream.of(tying).map(shape::from).toArray();
        int[] to = IntStream.of(tying).map(shape::to).toArray();
        clusters = Leiden.clusters(shape.nodeCount(), from, to);
        modularity = modularity(from, to);
    }

    private static boolean ties(Edge edge, Set<EdgeType> types) {
        return edge.current() && types.contains(edge.type());
    }

    /** {@return the communities by edges of every type but {@code MEMBER_OF}: what the host groups is not tied by that} */
    public static Communities in(Network network) {
        return new Communities(network, EnumSet.complementOf(EnumSet.of(EdgeType.MEMBER_OF)));
    }

    /** {@return the communities by edges of these types; with none, everybody is alone} */
    public static Communities in(Network network, Set<EdgeType> types) {
        return new Communities(network, Set.copyOf(types));
    }

    /** {@return all communities, largest first, equal ones in order of their first key; each in order of keys} */
    public List<List<NodeKey>> all() {
        TreeMap<Integer, List<NodeKey>> members = new TreeMap<>();
        for (int node = 0; node < clusters.length; node++) {
            members.computeIfAbsent(clusters[node], none -> new ArrayList<>())
                    .add(network.nodes().get(node).key());
        }
        return members.values().stream()
                .map(List::copyOf)
                .sorted(Comparator.comparingInt((List<NodeKey> community) -> -community.size()))
                .toList();
    }

    /** {@return the community of the party, itself included, in order of keys; empty if it is not here} */
    public List<NodeKey> of(NodeKey party) {
        OptionalInt place = network.placeOf(party);
        if (place.isEmpty()) {
            return List.of();
        }
        int cluster = clusters[place.getAsInt()];
        return IntStream.range(0, clusters.length)
                .filter(node -> clusters[node] == cluster)
                .mapToObj(node -> network.nodes().get(node).key())
                .toList();
    }

    /**
     * {@return how much denser the communities are than chance would make them, −0.5 to 1; 0 if nothing ties} Above about 0.3 the
     * network has a structure worth looking at.
     */
    public double modularity() {
        return modularity;
    }

    private double modularity(int[] from, int[] to) {
        if (from.length == 0) {
            return 0;
        }
        double[] ends = new double[clusters.length];
        double within = 0;
        for (int edge = 0; edge < from.length; edge++) {
            ends[clusters[from[edge]]]++;
            ends[clusters[to[edge]]]++;
            within += clusters[from[edge]] == clusters[to[edge]] ? 1 : 0;
        }
        double expected = 0;
        for (double touching : ends) {
            double part = touching / (2.0 * from.length);
            expected += part * part;
        }
        return within / from.length - expected;
    }
}
