package io.creditkit.graph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditkit.graph.Edge;
import io.creditkit.graph.Identifier;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network as node-link JSON, as D3 and networkx read it: {@code nodes} with {@code id}, {@code links} with {@code source} and
 * {@code target}. Shares are decimal numbers as text, in percent; days and moments are ISO 8601. A field without a value is
 * left out. Streams; the same network gives the same bytes.
 */
public final class NetworkJson {
    private final Network network;
    private final Persons persons;

    private NetworkJson(Network network, Persons persons) {
        this.network = network;
        this.persons = persons;
    }

    /** {@return a JSON document of that network, with persons by their initials} */
    public static NetworkJson of(Network network) {
        return new NetworkJson(network, Persons.INITIALS);
    }

    /** {@return the same with persons shown so} */
    public NetworkJson withPersons(Persons persons) {
        return new NetworkJson(network, persons);
    }

    /**
     * Writes the document in UTF-8 and leaves the stream open.
     *
     * @throws IOException if the stream does
     */
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writeTo(writer);
        writer.flush();
    }

    /**
     * Writes the document and leaves the writer open.
     *
     * @throws IOException if the writer does
     */
    public void writeTo(Writer writer) throws IOException {
        Network shown = Redaction.apply(network, persons);
        try (JsonGenerator json = JsonOutput.to(writer)) {
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
            json.writeArrayFieldStart("links");
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
