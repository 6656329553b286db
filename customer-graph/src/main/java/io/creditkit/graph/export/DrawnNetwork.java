package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.internal.Drawing;
import io.creditkit.graph.internal.Layout;
import io.creditkit.graph.internal.UnionFind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** A redacted network with a place for each node, and what pictures say of it. */
final class DrawnNetwork {
    private static final int LONGEST_LABEL = 160;

    private final Network network;
    private final Layout layout;

    private DrawnNetwork(Network network) {
        this.network = network;
        this.layout = Layout.of(drawing(network));
    }

    static DrawnNetwork of(Network network, Persons persons) {
        return of(Redaction.apply(network, persons));
    }

    /** {@return a drawing of a network that holds only what may be seen} */
    static DrawnNetwork of(Network shown) {
        return new DrawnNetwork(shown);
    }

    /**
     * Owners stand above what they own; accounts below the company they belong to, and users below the account. What is only
     * stated from afar, such as the ultimate parent, places a node only if nothing nearer does.
     */
    private static Drawing drawing(Network network) {
        UnionFind near = new UnionFind(network.nodes().size());
        Set<NodeKey> groups = new HashSet<>();
        int[] placing = IntStream.range(0, network.edges().size())
                .filter(edge -> !statedFromAfar(network.edges().get(edge)))
                // A group of customers stands with its first member; its other members belong elsewhere.
                .filter(edge -> network.edges().get(edge).type() != EdgeType.MEMBER_OF
                        || groups.add(network.edges().get(edge).to()))
                .toArray();
        for (int edge : placing) {
            near.union(network.adjacency().from(edge), network.adjacency().to(edge));
        }
        int[] all = IntStream.concat(
                        Arrays.stream(placing),
                        IntStream.range(0, network.edges().size())
                                .filter(edge -> statedFromAfar(network.edges().get(edge))
                                        && near.find(network.adjacency().from(edge))
                                                != near.find(network.adjacency().to(edge))))
                .toArray();
        int[] upper = new int[all.length];
        int[] lower = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            boolean hangsBelow = hangsBelow(network.edges().get(all[i]).type());
            int from = network.adjacency().from(all[i]);
            int to = network.adjacency().to(all[i]);
            upper[i] = hangsBelow ? to : from;
            lower[i] = hangsBelow ? from : to;
        }
        boolean[] attached = new boolean[network.nodes().size()];
        for (int node = 0; node < attached.length; node++) {
            attached[node] = network.nodes().get(node).kind() != NodeKind.COMPANY;
        }
        return new Drawing(attached.length, upper, lower, attached);
    }

    private static boolean statedFromAfar(Edge edge) {
        return edge.type() == EdgeType.ULTIMATE_CONSOLIDATION
                || edge.type() == EdgeType.BENEFICIAL_OWNER
                || edge.type() == EdgeType.GROUP_MEMBER
                || !edge.current();
    }

    private static boolean hangsBelow(EdgeType type) {
        return switch (type) {
            case ACCOUNT_OF, USER_OF, CONTACT_OF -> true;
            case SHAREHOLDING,
                    CONSOLIDATION,
                    ULTIMATE_CONSOLIDATION,
                    BENEFICIAL_OWNER,
                    GROUP_MEMBER,
                    DIRECTOR,
                    MEMBER_OF -> false;
        };
    }

    Network network() {
        return network;
    }

    int x(int node) {
        return layout.x(node);
    }

    int y(int node) {
        return layout.y(node);
    }

    Node from(Edge edge) {
        return network.node(edge.from()).orElseThrow();
    }

    Node to(Edge edge) {
        return network.node(edge.to()).orElseThrow();
    }

    /** {@return whether a customer account of the host belongs to this company, or it is such an account itself} */
    boolean isCustomer(Node node) {
        return node.kind() == NodeKind.CUSTOMER
                || network.edgesTo(node.key()).stream().anyMatch(edge -> edge.type() == EdgeType.ACCOUNT_OF);
    }

    /**
     * {@return the text without what could break out of its line: control characters, marks that turn the reading direction,
     * and length}
     */
    static String line(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST_LABEL
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
