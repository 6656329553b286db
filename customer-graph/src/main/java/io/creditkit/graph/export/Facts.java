package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Node;
import io.creditkit.graph.Provenance;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What formats with flat fields say of a party and of a relation, in a fixed order. What is not told has no entry. */
final class Facts {
    static final List<String> OF_NODE =
            List.of("kind", "label", "naturalPerson", "country", "band", "exposure", "identifiers", "facts", "sources");
    static final List<String> OF_EDGE =
            List.of("type", "sharePercent", "shareRange", "role", "validFrom", "validTo", "current", "sources");

    private Facts() {}

    static Map<String, String> of(Node node) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", node.kind().name());
        facts.put("label", node.label());
        facts.put("naturalPerson", Boolean.toString(node.naturalPerson()));
        node.country().ifPresent(country -> facts.put("country", country.value()));
        node.band().ifPresent(band -> facts.put("band", band.name()));
        node.exposure().ifPresent(text -> facts.put("exposure", text));
        putUnlessBlank(
                facts,
                "identifiers",
                node.identifiers().stream()
                        .map(identifier -> identifier.scheme() + " " + identifier.value())
                        .collect(Collectors.joining("; ")));
        putUnlessBlank(
                facts,
                "facts",
                node.attributes().entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining("; ")));
        putUnlessBlank(facts, "sources", sources(node.provenance()));
        return facts;
    }

    static Map<String, String> of(Edge edge) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("type", edge.type().name());
        edge.sharePercent().ifPresent(share -> facts.put("sharePercent", plain(share)));
        edge.shareRange().ifPresent(range -> facts.put("shareRange", range.toString()));
        edge.role().ifPresent(role -> facts.put("role", role));
        edge.validFrom().ifPresent(day -> facts.put("validFrom", day.toString()));
        edge.validTo().ifPresent(day -> facts.put("validTo", day.toString()));
        facts.put("current", Boolean.toString(edge.current()));
        putUnlessBlank(facts, "sources", sources(edge.provenance()));
        return facts;
    }

    static String plain(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }

    static String sources(List<Provenance> provenance) {
        return provenance.stream().map(Words::of).collect(Collectors.joining("; "));
    }

    private static void putUnlessBlank(Map<String, String> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.put(name, text);
        }
    }
}
