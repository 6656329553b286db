package io.creditkit.graph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.Provenance;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data of the interactive page: short, with each source told once and referred to by number. */
final class PageData {
    private final DrawnNetwork drawn;
    private final Map<String, Integer> sources = new LinkedHashMap<>();

    PageData(DrawnNetwork drawn) {
        this.drawn = drawn;
    }

    void writeTo(Writer writer, String title) throws IOException {
        Network network = drawn.network();
        try (JsonGenerator json = JsonOutput.to(writer)) {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writeStringField("asOf", network.asOf().toString());
            words(json);
            json.writeArrayFieldStart("nodes");
            for (int i = 0; i < network.nodes().size(); i++) {
                write(json, network.nodes().get(i), i);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
            for (int i = 0; i < network.edges().size(); i++) {
                write(json, network.edges().get(i), i);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sources");
            for (String source : sources.keySet()) {
                json.writeString(source);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void words(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("kinds");
        for (NodeKind kind : NodeKind.values()) {
            json.writeStringField(kind.name(), Words.of(kind));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("types");
        for (EdgeType type : EdgeType.values()) {
            json.writeStringField(type.name(), Words.of(type));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Node node, int place) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", node.key().value());
        json.writeStringField("kind", node.kind().name());
        json.writeStringField("label", DrawnNetwork.line(node.label()));
        json.writeNumberField("x", drawn.x(place));
        json.writeNumberField("y", drawn.y(place));
        if (drawn.isCustomer(node)) {
            json.writeBooleanField("ours", true);
        }
        if (node.country().isPresent()) {
            json.writeStringField("country", node.country().get().value());
        }
        if (node.band().isPresent()) {
            json.writeStringField("band", node.band().get().name());
        }
        if (node.exposure().isPresent()) {
            json.writeStringField("exposure", DrawnNetwork.line(node.exposure().get()));
        }
        json.writeArrayFieldStart("facts");
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            fact(json, attribute.getKey(), attribute.getValue());
        }
        for (var identifier : node.identifiers()) {
            fact(json, Words.of(identifier.scheme()), identifier.value());
        }
        json.writeEndArray();
        write(json, node.provenance());
        json.writeEndObject();
    }

    private static void fact(JsonGenerator json, String name, String value) throws IOException {
        json.writeStartArray();
        json.writeString(name);
        json.writeString(DrawnNetwork.line(value));
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Edge edge, int place) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", edge.id());
        json.writeStringField("type", edge.type().name());
        json.writeNumberField("from", drawn.network().adjacency().from(place));
        json.writeNumberField("to", drawn.network().adjacency().to(place));
        if (edge.sharePercent().isPresent()) {
            json.writeStringField(
                    "share", edge.sharePercent().get().stripTrailingZeros().toPlainString());
        }
        if (edge.role().isPresent()) {
            json.writeStringField("role", DrawnNetwork.line(edge.role().get()));
        }
        if (edge.validFrom().isPresent()) {
            json.writeStringField("since", edge.validFrom().get().toString());
        }
        if (edge.validTo().isPresent()) {
            json.writeStringField("until", edge.validTo().get().toString());
        }
        if (!edge.current()) {
            json.writeBooleanField("ended", true);
        }
        write(json, edge.provenance());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, List<Provenance> provenance) throws IOException {
        json.writeArrayFieldStart("told");
        for (Provenance one : provenance) {
            String text = Words.of(one);
            json.writeNumber(sources.computeIfAbsent(text, none -> sources.size()));
        }
        json.writeEndArray();
    }
}
