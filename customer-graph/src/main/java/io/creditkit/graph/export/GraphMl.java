package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** GraphML. Every key is declared with its type, or readers would take numbers for text. */
final class GraphMl implements NetworkWriter.Text {
    private static final String TOKEN_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.:-";

    @Override
    public void write(Network shown, Persons persons, Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                + "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
        key(out, "asOf", "graph", "asOf");
        key(out, "n-key", "node", "key");
        for (String fact : Facts.OF_NODE) {
            key(out, "n-" + fact, "node", fact);
        }
        for (String fact : Facts.OF_EDGE) {
            key(out, "e-" + fact, "edge", fact);
        }
        out.write("<graph id=\"network\" edgedefault=\"directed\">\n");
        data(out, "asOf", shown.asOf().toString());
        for (Node node : shown.nodes()) {
            out.write("<node id=\"" + token(node.key().value()) + "\">");
            data(out, "n-key", node.key().value());
            write(out, "n-", Facts.OF_NODE, Facts.of(node));
            out.write("</node>\n");
        }
        for (Edge edge : shown.edges()) {
            out.write("<edge id=\"edge:" + edge.id() + "\" source=\""
                    + token(edge.from().value()) + "\" target=\""
                    + token(edge.to().value()) + "\">");
            write(out, "e-", Facts.OF_EDGE, Facts.of(edge));
            out.write("</edge>\n");
        }
        out.write("</graph>\n</graphml>\n");
    }

    private static void key(Writer out, String id, String of, String name) throws IOException {
        String type = switch (name) {
            case "naturalPerson", "current" -> "boolean";
            case "sharePercent" -> "double";
            default -> "string";
        };
        out.write(
                "<key id=\"" + id + "\" for=\"" + of + "\" attr.name=\"" + name + "\" attr.type=\"" + type + "\"/>\n");
    }

    private static void write(Writer out, String prefix, List<String> order, Map<String, String> facts)
            throws IOException {
        for (String fact : order) {
            String value = facts.get(fact);
            if (value != null) {
                data(out, prefix + fact, value);
            }
        }
    }

    private static void data(Writer out, String key, String value) throws IOException {
        out.write("<data key=\"" + key + "\">" + XmlText.escaped(value) + "</data>");
    }

    /** An id in GraphML is a name token, so other characters, and the mark itself, are written as {@code _hex_}. */
    private static String token(String key) {
        StringBuilder token = new StringBuilder(key.length());
        key.codePoints().forEach(c -> {
            if (TOKEN_CHARACTERS.indexOf(c) >= 0) {
                token.appendCodePoint(c);
            } else {
                token.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return token.toString();
    }
}
