package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.LowLinks;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds a network together: the parties and the statements without which connected parties would no longer be connected.
 * The direction of an edge doesn't count; two edges between the same parties are no bridge. Only current edges count.
 *
 * <p>Time: linear, once. Source: Hopcroft and Tarjan (1973), with an explicit stack.
 */
public final class CutPoints {
    private final List<NodeKey> parties = new ArrayList<>();
    private final List<Edge> bridges = new ArrayList<>();

    private CutPoints(Network network) {
        Adjacency shape = network.adjacency();
        LowLinks links = LowLinks.of(shape, network::isCurrent);
        for (int node = 0; node < shape.nodeCount(); node++) {
            if (links.isCutPoint(node)) {
                parties.add(network.nodes().get(node).key());
            }
        }
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            if (links.isBridge(edge)) {
                bridges.add(network.edges().get(edge));
            }
        }
    }

    /** {@return the cut points of that network} */
    public static CutPoints in(Network network) {
        return new CutPoints(network);
    }

    /** {@return the parties whose removal would part others that are connected now, in order of keys} */
    public List<NodeKey> parties() {
        return List.copyOf(parties);
    }

    /** {@return the edges whose removal would part their two ends, in the network's order} */
    public List<Edge> bridges() {
        return List.copyOf(bridges);
    }
}
