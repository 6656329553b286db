package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Facts;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.ShareRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Networks in one line: {@code P>A 60;A>X [25,50]}. Shares are exact, a range, {@code ?} for not told, or {@code C} for a
 * consolidation. Who begins with P or Q is a person.
 */
final class Shares {
    private Shares() {}

    static Network network(String lines) {
        Map<NodeKey, Node> nodes = new TreeMap<>();
        List<Edge> edges = new ArrayList<>();
        for (String line : lines.split(";")) {
            String[] parts = line.trim().split("[> ]");
            for (String name : List.of(parts[0], parts[parts.length > 1 ? 1 : 0])) {
                boolean person = name.startsWith("P") || name.startsWith("Q");
                nodes.put(
                        key(name),
                        Node.builder()
                                .key(key(name))
                                .label(name)
                                .kind(person ? NodeKind.PERSON : NodeKind.COMPANY)
                                .build());
            }
            if (parts.length > 1) {
                edges.add(edge(key(parts[0]), key(parts[1]), parts[2]));
            }
        }
        return Network.of(Facts.DAY, nodes.values(), edges);
    }

    private static Edge edge(NodeKey from, NodeKey to, String share) {
        Edge.Builder edge = Edge.builder().from(from).to(to);
        if (share.equals("C")) {
            return edge.type(EdgeType.CONSOLIDATION).build();
        }
        edge.type(EdgeType.SHAREHOLDING);
        if (share.startsWith("[") || share.startsWith("(")) {
            String[] ends = share.substring(1, share.length() - 1).split(",");
            edge.shareRange(new ShareRange(
                    new BigDecimal(ends[0]),
                    share.startsWith("[") ? ShareRange.End.INCLUDED : ShareRange.End.EXCLUDED,
                    new BigDecimal(ends[1]),
                    share.endsWith("]") ? ShareRange.End.INCLUDED : ShareRange.End.EXCLUDED));
        } else if (!share.equals("?")) {
            edge.sharePercent(new BigDecimal(share));
        }
        return edge.build();
    }

    static NodeKey key(String name) {
        return NodeKey.of(name);
    }
}
