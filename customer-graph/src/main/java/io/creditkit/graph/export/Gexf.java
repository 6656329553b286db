package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * GEXF 1.3 with time. Its spans include their last day and ours don't. A relation that has ended on a day not told gets none:
 * its field {@code current} says that it has ended.
 */
final class Gexf implements NetworkWriter.Text {
    @Override
    public void write(Network shown, Persons persons, Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
                + "<meta lastmodifieddate=\"" + shown.asOf() + "\"><creator>CreditKit</creator><description>"
                + "Network as of " + shown.asOf() + "</description></meta>\n"
                + "<graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"dynamic\" timeformat=\"date\""
                + " timerepresentation=\"interval\">\n");
        attributes(out, "node", Facts.OF_NODE);
        attributes(out, "edge", Facts.OF_EDGE);
        out.write("<nodes count=\"" + shown.nodes().size() + "\">\n");
        for (Node node : shown.nodes()) {
            out.write("<node id=\"" + XmlText.escaped(node.key().value()) + "\" label=\""
                    + XmlText.escaped(node.label()) + "\">");
            values(out, "node", Facts.OF_NODE, Facts.of(node));
            out.write("</node>\n");
        }
        out.write("</nodes>\n<edges count=\"" + shown.edges().size() + "\">\n");
        for (Edge edge : shown.edges()) {
            write(out, edge);
        }
        out.write("</edges>\n</graph>\n</gexf>\n");
    }

    private static void write(Writer out, Edge edge) throws IOException {
        out.write("<edge id=\"" + edge.id() + "\" source=\""
                + XmlText.escaped(edge.from().value()) + "\" target=\""
                + XmlText.escaped(edge.to().value()) + "\" type=\"directed\" kind=\""
                + edge.type() + "\" label=\"" + XmlText.escaped(Words.of(edge.type())) + "\" weight=\""
                + Facts.plain(edge.sharePercent().orElse(BigDecimal.ONE)) + "\"");
        span(out, edge);
        out.write(">");
        values(out, "edge", Facts.OF_EDGE, Facts.of(edge));
        out.write("</edge>\n");
    }

    private static void span(Writer out, Edge edge) throws IOException {
        LocalDate from = edge.validFrom().orElse(LocalDate.MIN);
        LocalDate last = edge.validTo().orElse(LocalDate.MAX).minusDays(1);
        if (last.isBefore(from)) {
            return; // It never held for a whole day, and a span that runs backwards would not be read.
        }
        if (edge.validFrom().isPresent()) {
            out.write(" start=\"" + from + "\"");
        }
        if (edge.validTo().isPresent()) {
            out.write(" end=\"" + last + "\"");
        }
    }

    private static void attributes(Writer out, String of, List<String> facts) throws IOException {
        out.write("<attributes class=\"" + of + "\">");
        for (String fact : facts) {
            String type = switch (fact) {
                case "naturalPerson", "current" -> "boolean";
                case "sharePercent" -> "double";
                default -> "string";
            };
            out.write("<attribute id=\"" + of + "-" + fact + "\" title=\"" + fact + "\" type=\"" + type + "\"/>");
        }
        out.write("</attributes>\n");
    }

    private static void values(Writer out, String of, List<String> order, Map<String, String> facts)
            throws IOException {
        out.write("<attvalues>");
        for (String fact : order) {
            String value = facts.get(fact);
            if (value != null) {
                out.write("<attvalue for=\"" + of + "-" + fact + "\" value=\"" + XmlText.escaped(value) + "\"/>");
            }
        }
        out.write("</attvalues>");
    }
}
