package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.StrongComponents;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the parties stand around the largest ring of cross-holdings: above it, in it, below it or beside it. Shows at a glance who
 * owns a web of companies from outside, and what hangs on it.
 *
 * <p>Time: linear, once. Source: Vitali, Glattfelder, Battiston, "The network of global corporate control" (2011), after the picture
 * of the web by Broder and others (2000).
 */
public final class BowTie {
    private final Map<NodeKey, Part> parts = new TreeMap<>();

    /** Where a party stands. */
    public enum Part {
        /** It holds, directly or not, parties of the core and is held by none of them. */
        IN,
        /** It is in the largest ring. */
        CORE,
        /** It is held by parties of the core and holds none of them. */
        OUT,
        /** It is held from above the core or holds what is below, past the core. */
        BESIDE,
        /** Nothing ties it to them, or there is no ring. */
        APART
    }

    private BowTie(Network network) {
        Adjacency shape = network.adjacency();
        BitSet core = new BitSet();
        for (int[] component : StrongComponents.of(shape, edge -> counts(network, edge))) {
            // Of equally large ones the first in order of keys, for the components are looked through in a fixed order.
            boolean first = component.length == core.cardinality() && component[0] < core.nextSetBit(0);
            if (component.length > 1 && (component.length > core.cardinality() || first)) {
                core.clear();
                for (int member : component) {
                    core.set(member);
                }
            }
        }
        BitSet below = reached(network, core, Way.DOWN);
        BitSet above = reached(network, core, Way.UP);
        BitSet beside = reached(network, above, Way.DOWN);
        beside.or(reached(network, below, Way.UP));
        for (int node = 0; node < shape.nodeCount(); node++) {
            Part part = core.get(node)
                    ? Part.CORE
                    : above.get(node)
                            ? Part.IN
                            : below.get(node) ? Part.OUT : beside.get(node) ? Part.BESIDE : Part.APART;
            parts.put(network.nodes().get(node).key(), part);
        }
    }

    private enum Way {
        UP,
        DOWN
    }

    private static BitSet reached(Network network, BitSet from, Way way) {
        Adjacency shape = network.adjacency();
        BitSet reached = (BitSet) from.clone();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        from.stream().forEach(queue::add);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            int degree = way == Way.DOWN ? shape.outDegree(node) : shape.inDegree(node);
            for (int i = 0; i < degree; i++) {
                int edge = way == Way.DOWN ? shape.outEdge(node, i) : shape.inEdge(node, i);
                int other = way == Way.DOWN ? shape.to(edge) : shape.from(edge);
                if (counts(network, edge) && !reached.get(other)) {
                    reached.set(other);
                    queue.add(other);
                }
            }
        }
        return reached;
    }

    private static boolean counts(Network network, int edge) {
        Edge stated = network.edges().get(edge);
        return stated.current() && stated.type() == EdgeType.SHAREHOLDING;
    }

    /** {@return the picture of that network} */
    public static BowTie in(Network network) {
        return new BowTie(network);
    }

    /** {@return where that party stands; apart if it is not here} */
    public Part of(NodeKey party) {
        return parts.getOrDefault(party, Part.APART);
    }

    /** {@return the parties of each part, in order of keys} */
    public Map<Part, List<NodeKey>> all() {
        Map<Part, List<NodeKey>> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            all.put(
                    part,
                    parts.entrySet().stream()
                            .filter(entry -> entry.getValue() == part)
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return Collections.unmodifiableMap(all);
    }
}
