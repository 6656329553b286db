package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes out of a network what a reader is not to see of natural persons. */
final class Redaction {
    private static final int MOST_INITIALS = 4;

    private Redaction() {}

    static Network apply(Network network, Persons persons) {
        if (persons == Persons.SHOWN) {
            return network;
        }
        Map<NodeKey, NodeKey> keys = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        int count = 0;
        for (Node node : network.nodes()) {
            if (node.naturalPerson()) {
                count++;
                NodeKey key = NodeKey.of("natural-person:" + count);
                keys.put(node.key(), key);
                nodes.add(Node.builder()
                        .from(node)
                        .key(key)
                        .label(initials(node.label()))
                        .attributes(new TreeMap<>())
                        .identifiers(List.of())
                        .build());
            } else {
                nodes.add(node);
            }
        }
        List<Edge> edges =
                network.edges().stream().map(edge -> rekeyed(edge, keys)).toList();
        return Network.of(network.asOf(), nodes, edges);
    }

    private static Edge rekeyed(Edge edge, Map<NodeKey, NodeKey> keys) {
        return Edge.builder()
                .type(edge.type())
                .from(keys.getOrDefault(edge.from(), edge.from()))
                .to(keys.getOrDefault(edge.to(), edge.to()))
                .sharePercent(edge.sharePercent())
                .role(edge.role())
                .validFrom(edge.validFrom())
                .validTo(edge.validTo())
                .current(edge.current())
                .provenance(edge.provenance())
                .build();
    }

    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        int count = 0;
        for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && count < MOST_INITIALS) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)))
                        .append(". ");
                count++;
            }
        }
        return count == 0 ? "?" : initials.toString().strip();
    }
}
