package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is connected with a party, by any number of steps: the connected components of the network, in which the direction of
 * an edge doesn't count. Being connected is not being one risk: a portal user who acts for two firms connects them.
 *
 * <p>Only current edges of the chosen types connect. Time: linear in the edges, once.
 */
public final class ConnectedParties {
    private final Network network;
    private final UnionFind sets;
    private final TreeMap<Integer, List<NodeKey>> members = new TreeMap<>();

    private ConnectedParties(Network network, Set<EdgeType> types) {
        this.network = network;
        Adjacency shape = network.adjacency();
        sets = new UnionFind(shape.nodeCount());
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            if (network.edges().get(edge).current()
                    && types.contains(network.edges().get(edge).type())) {
                sets.union(shape.from(edge), shape.to(edge));
            }
        }
        for (int node = 0; node < shape.nodeCount(); node++) {
            members.computeIfAbsent(sets.find(node), none -> new ArrayList<>())
                    .add(network.nodes().get(node).key());
        }
    }

    /** {@return the connections by edges of every type but {@code MEMBER_OF}: what the host groups is not tied by that} */
    public static ConnectedParties in(Network network) {
        return new ConnectedParties(network, EnumSet.complementOf(EnumSet.of(EdgeType.MEMBER_OF)));
    }

    /** {@return the connections by edges of these types} */
    public static ConnectedParties in(Network network, Set<EdgeType> types) {
        return new ConnectedParties(network, Set.copyOf(types));
    }

    /** {@return everyone connected with the party, itself left out, in order of keys; empty if it is alone or not here} */
    public List<NodeKey> connectedWith(NodeKey party) {
        OptionalInt place = network.placeOf(party);
        if (place.isEmpty()) {
            return List.of();
        }
        return members.getOrDefault(sets.find(place.getAsInt()), List.of()).stream()
                .filter(key -> !key.equals(party))
                .toList();
    }

    /** {@return all sets of parties connected among themselves, largest first, equal ones in order of their first key} */
    public List<List<NodeKey>> all() {
        return members.values().stream()
                .map(List::copyOf)
                .sorted(Comparator.comparingInt((List<NodeKey> set) -> -set.size())
                        .thenComparing(set -> set.get(0)))
                .toList();
    }
}
