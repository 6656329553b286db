package io.creditkit.graph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Identifier;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.Provenance;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of the interactive page. Parties and relations are lists without field names, and what comes often is told once, so
 * that 10 000 parties make a file that can be mailed. The script of the page knows the order of the fields.
 */
final class PageData {
    private static final String COMPANY = "company:";
    private static final List<NodeKind> KINDS = List.of(NodeKind.values());
    private static final List<EdgeType> TYPES = List.of(EdgeType.values());
    private static final List<RiskBand> BANDS = List.of(RiskBand.values());

    private final DrawnNetwork drawn;
    private final Map<Integer, PartyNote> notes;
    private final PageTexts texts = new PageTexts();
    private final PageTexts sources = new PageTexts();
    private final Map<String, Integer> reports = new HashMap<>();

    PageData(DrawnNetwork drawn, Map<Integer, PartyNote> notes) {
        this.drawn = drawn;
        this.notes = notes;
        for (int i = 0; i < drawn.network().nodes().size(); i++) {
            String key = drawn.network().nodes().get(i).key().value();
            if (key.startsWith(COMPANY)) {
                reports.put("report of " + key.substring(COMPANY.length()), i);
            }
        }
    }

    void writeTo(Writer writer, String title, PageStart start) throws IOException {
        Network network = drawn.network();
        try (JsonGenerator json = JsonOutput.to(writer)) {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writeStringField("asOf", network.asOf().toString());
            json.writeNumberField("start", start.place());
            json.writeNumberField("steps", start.steps());
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
            for (String source : sources.all()) {
                json.writeRawValue(source);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("texts");
            for (String text : texts.all()) {
                json.writeString(text);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void words(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("kinds");
        for (NodeKind kind : KINDS) {
            json.writeStringField(kind.name(), Words.of(kind));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("types");
        for (EdgeType type : TYPES) {
            json.writeStringField(type.name(), Words.of(type));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("bands");
        for (RiskBand band : BANDS) {
            json.writeString(band.name());
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Node node, int place) throws IOException {
        PartyNote note = notes.getOrDefault(place, PartyNote.none());
        json.writeStartArray();
        json.writeNumber(KINDS.indexOf(node.kind()));
        json.writeString(node.key().value());
        json.writeString(DrawnNetwork.line(node.label()));
        json.writeNumber(drawn.x(place));
        json.writeNumber(drawn.y(place));
        json.writeNumber(drawn.isCustomer(node) ? 1 : 0);
        json.writeString(node.country().map(Object::toString).orElse(""));
        json.writeNumber(node.band().map(BANDS::indexOf).orElse(-1));
        json.writeString(DrawnNetwork.line(node.exposure().orElse("")));
        json.writeNumber(
                note.exposure().map(money -> money.rounded().toPlainAmount()).orElse("0"));
        json.writeStartArray();
        for (Map.Entry<String, String> figure : note.figures().entrySet()) {
            fact(json, figure.getKey(), figure.getValue());
        }
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            fact(json, attribute.getKey(), attribute.getValue());
        }
        for (Identifier identifier : node.identifiers()) {
            if (identifier.scheme() == Identifier.Scheme.PERSON) {
                // Made for programs: nobody can read it.
                continue;
            }
            boolean inKey = node.key().value().equals(COMPANY + identifier.value());
            json.writeNumber(texts.number(Words.of(identifier.scheme())));
            json.writeString(inKey ? "" : DrawnNetwork.line(identifier.value()));
        }
        json.writeEndArray();
        told(json, node.provenance());
        if (!note.links().isEmpty()) {
            json.writeStartArray();
            for (PartyNote.Link link : note.links()) {
                json.writeNumber(texts.number(DrawnNetwork.line(link.text())));
                json.writeString(link.address());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void fact(JsonGenerator json, String name, String value) throws IOException {
        json.writeNumber(texts.number(DrawnNetwork.line(name)));
        json.writeNumber(texts.number(DrawnNetwork.line(value)));
    }

    private void write(JsonGenerator json, Edge edge, int place) throws IOException {
        json.writeStartArray();
        json.writeNumber(TYPES.indexOf(edge.type()));
        json.writeNumber(drawn.network().adjacency().from(place));
        json.writeNumber(drawn.network().adjacency().to(place));
        json.writeNumber(edge.current() ? 0 : 1);
        told(json, edge.provenance());
        // A range in brackets, as the exports tell it: which ends belong to it is not lost.
        String share = edge.shareRange().map(Object::toString).orElseGet(() -> Words.shareNumber(edge));
        boolean dated = edge.validFrom().isPresent() || edge.validTo().isPresent();
        if (!share.isEmpty() || edge.role().isPresent() || dated) {
            json.writeString(share);
            json.writeNumber(texts.number(DrawnNetwork.line(edge.role().orElse(""))));
        }
        if (dated) {
            json.writeString(edge.validFrom().map(Object::toString).orElse(""));
            json.writeString(edge.validTo().map(Object::toString).orElse(""));
        }
        json.writeEndArray();
    }

    /** A source is the number of a company, whose report it is, or of a text; then the field; then the day. */
    private void told(JsonGenerator json, List<Provenance> provenance) throws IOException {
        json.writeStartArray();
        for (Provenance one : provenance) {
            int report = reports.getOrDefault(one.document(), -1);
            String document = report >= 0
                    ? Integer.toString(report)
                    : Integer.toString(-1 - texts.number(DrawnNetwork.line(one.document())));
            String day = one.statedAt()
                    .map(moment -> ","
                            + texts.number(
                                    moment.atZone(ZoneOffset.UTC).toLocalDate().toString()))
                    .orElse("");
            json.writeNumber(
                    sources.number("[" + document + "," + texts.number(DrawnNetwork.line(one.field())) + day + "]"));
        }
        json.writeEndArray();
    }
}
