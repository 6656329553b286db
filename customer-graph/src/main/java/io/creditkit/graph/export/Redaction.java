package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.Provenance;
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
        return redact(network, persons).network();
    }

    static Redacted redact(Network network, Persons persons) {
        if (persons == Persons.SHOWN) {
            return new Redacted(network, Map.of());
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
                        .decisions(List.of())
                        .provenance(withoutRecords(node.provenance()))
                        .build());
            } else if (node.kind() == NodeKind.GROUP) {
                // Its description is free text of the host, which may name anybody.
                nodes.add(Node.builder().from(node).attributes(new TreeMap<>()).build());
            } else {
                nodes.add(node);
            }
        }
        List<Edge> edges =
                network.edges().stream().map(edge -> rekeyed(edge, keys)).toList();
        return new Redacted(Network.of(network.asOf(), nodes, edges), keys);
    }

    private static Edge rekeyed(Edge edge, Map<NodeKey, NodeKey> keys) {
        if (!keys.containsKey(edge.from()) && !keys.containsKey(edge.to())) {
            return edge;
        }
        return EdgeCopy.between(
                edge,
                keys.getOrDefault(edge.from(), edge.from()),
                keys.getOrDefault(edge.to(), edge.to()),
                withoutRecords(edge.provenance()));
    }

    /** The host's records of a person are named by a number, which would lead back to the name. */
    private static List<Provenance> withoutRecords(List<Provenance> provenance) {
        return provenance.stream()
                .map(one -> one.source().equals("host")
                        ? new Provenance(one.source(), "host's record", one.field(), one.statedAt())
                        : one)
                .distinct()
                .sorted()
                .toList();
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
