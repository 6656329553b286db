package io.creditkit.graph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditkit.graph.Edge;
import io.creditkit.graph.Identifier;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.Provenance;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Node-link JSON. Its readers differ in what they call the relations. */
final class NodeLinkJson implements NetworkWriter.Text {
    private final String links;

    NodeLinkJson(String links) {
        this.links = links;
    }

    @Override
    public void write(Network shown, Persons persons, Writer out) throws IOException {
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeBooleanField("directed", true);
            json.writeBooleanField("multigraph", true);
            json.writeObjectFieldStart("graph");
            json.writeStringField("asOf", shown.asOf().toString());
            json.writeEndObject();
            json.writeArrayFieldStart("nodes");
            for (Node node : shown.nodes()) {
                write(json, node);
            }
            json.writeEndArray();
            json.writeArrayFieldStart(links);
            for (Edge edge : shown.edges()) {
                write(json, edge);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Node node) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", node.key().value());
        json.writeStringField("kind", node.kind().name());
        json.writeStringField("label", node.label());
        json.writeBooleanField("naturalPerson", node.naturalPerson());
        optional(json, "country", node.country());
        optional(json, "band", node.band());
        optional(json, "exposure", node.exposure());
        json.writeArrayFieldStart("identifiers");
        for (Identifier identifier : node.identifiers()) {
            json.writeStartObject();
            json.writeStringField("scheme", identifier.scheme().name());
            json.writeStringField("value", identifier.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
        write(json, node.provenance());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Edge edge) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", edge.id());
        json.writeStringField("source", edge.from().value());
        json.writeStringField("target", edge.to().value());
        json.writeStringField("type", edge.type().name());
        json.writeBooleanField("current", edge.current());
        optional(
                json,
                "sharePercent",
                edge.sharePercent().map(share -> share.stripTrailingZeros().toPlainString()));
        optional(json, "shareRange", edge.shareRange());
        optional(json, "role", edge.role());
        optional(json, "validFrom", edge.validFrom());
        optional(json, "validTo", edge.validTo());
        write(json, edge.provenance());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<Provenance> provenance) throws IOException {
        json.writeArrayFieldStart("provenance");
        for (Provenance one : provenance) {
            json.writeStartObject();
            json.writeStringField("source", one.source());
            json.writeStringField("document", one.document());
            json.writeStringField("field", one.field());
            optional(json, "statedAt", one.statedAt());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get().toString());
        }
    }
}
