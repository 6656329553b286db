package io.creditkit.graph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Cytoscape's JSON. Ids of parties and relations share one space there, so those of relations begin with {@code edge:}. */
final class CytoscapeJson implements NetworkWriter.Text {
    @Override
    public void write(Network shown, Persons persons, Writer out) throws IOException {
        DrawnNetwork drawn = DrawnNetwork.of(shown);
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeStringField("format_version", "1.0");
            json.writeStringField("generated_by", "CreditKit");
            json.writeStringField("target_cytoscapejs_version", "~3.3");
            json.writeObjectFieldStart("data");
            json.writeStringField("name", "Network as of " + shown.asOf());
            json.writeStringField("asOf", shown.asOf().toString());
            json.writeEndObject();
            json.writeObjectFieldStart("elements");
            json.writeArrayFieldStart("nodes");
            for (int i = 0; i < shown.nodes().size(); i++) {
                write(json, shown.nodes().get(i), drawn.x(i), drawn.y(i));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
            for (Edge edge : shown.edges()) {
                write(json, edge);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Node node, int x, int y) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", node.key().value());
        facts(json, Facts.of(node));
        json.writeEndObject();
        json.writeObjectFieldStart("position");
        json.writeNumberField("x", x);
        json.writeNumberField("y", y);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Edge edge) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", "edge:" + edge.id());
        json.writeStringField("source", edge.from().value());
        json.writeStringField("target", edge.to().value());
        json.writeStringField("interaction", Words.of(edge.type()));
        facts(json, Facts.of(edge));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void facts(JsonGenerator json, Map<String, String> facts) throws IOException {
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            json.writeFieldName(fact.getKey());
            switch (fact.getKey()) {
                case "naturalPerson", "current" -> json.writeBoolean(Boolean.parseBoolean(fact.getValue()));
                case "sharePercent" -> json.writeNumber(fact.getValue());
                default -> json.writeString(fact.getValue());
            }
        }
    }
}
