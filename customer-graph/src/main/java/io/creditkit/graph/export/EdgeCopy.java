package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.Provenance;
import java.util.List;

/** Edges with one thing changed. */
final class EdgeCopy {
    private EdgeCopy() {}

    static Edge current(Edge edge) {
        return copy(edge, edge.from(), edge.to(), edge.provenance())
                .current(true)
                .build();
    }

    static Edge between(Edge edge, NodeKey from, NodeKey to, List<Provenance> provenance) {
        return copy(edge, from, to, provenance).current(edge.current()).build();
    }

    private static Edge.Builder copy(Edge edge, NodeKey from, NodeKey to, List<Provenance> provenance) {
        Edge.Builder copy = Edge.builder();
        copy.type(edge.type())
                .from(from)
                .to(to)
                .sharePercent(edge.sharePercent())
                .shareRange(edge.shareRange())
                .role(edge.role())
                .validFrom(edge.validFrom())
                .validTo(edge.validTo())
                .provenance(provenance);
        return copy;
    }
}
