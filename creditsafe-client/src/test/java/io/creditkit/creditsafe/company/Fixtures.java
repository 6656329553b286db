package io.creditkit.creditsafe.company;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reports of all shapes that are known, and ways to spoil them. */
final class Fixtures {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static final List<String> NAMES = Stream.concat(
                    Stream.of("be", "ch", "de", "dk", "es", "fr", "gb", "ie", "it", "nl", "no", "pt", "se", "us")
                            .map(country -> "company/country/" + country + ".json"),
                    Stream.of("company/report.json", "company/complete.json"))
            .toList();

    private Fixtures() {}

    static byte[] bytes(String name) {
        return ApiServer.bytes(name);
    }

    static CompanyReport country(String code) {
        return CompanyReport.parse(bytes("company/country/" + code + ".json"));
    }

    /** {@return a report of this inside, in a minimal envelope} */
    static CompanyReport report(String inside) {
        return CompanyReport.parse(
                ("{\"report\":{" + inside.replace('\'', '"') + "}}").getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode tree(String name) {
        try {
            return MAPPER.readTree(bytes(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static byte[] write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** {@return the paths of all places of a tree, inner ones and leaves, without the root} */
    static List<String> places(JsonNode tree) {
        return new ArrayList<>(nodes(tree).keySet());
    }

    /** {@return all places of a tree by their paths, without the root} */
    static Map<String, JsonNode> nodes(JsonNode tree) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        collect(tree, "$", nodes);
        return nodes;
    }

    private static void collect(JsonNode node, String path, Map<String, JsonNode> nodes) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String inner = ReportPath.member(path, member.getKey());
            nodes.put(inner, member.getValue());
            collect(member.getValue(), inner, nodes);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            nodes.put(ReportPath.element(path, i), node.get(i));
            collect(node.get(i), ReportPath.element(path, i), nodes);
        }
    }

    /** {@return a copy of the tree with something else in one place} */
    static JsonNode with(JsonNode tree, String path, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        JsonNode parent = copy.at(pointer(path.substring(0, end)));
        String last = path.substring(end + 1).replace("]", "");
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return copy;
    }

    private static String pointer(String path) {
        return path.substring(1).replace("]", "").replace('.', '/').replace('[', '/');
    }
}
