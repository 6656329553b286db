package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Node;
import java.time.LocalDate;
import java.util.List;

/** The same data as two plain tables: the page's accessible form, and what is left of it without scripts. */
final class PageTables {
    private static final int MOST_NODES = 1_000;
    private static final int MOST_EDGES = 2_000;

    private final DrawnNetwork drawn;

    PageTables(DrawnNetwork drawn) {
        this.drawn = drawn;
    }

    /** {@return what the tables leave out; empty if nothing} */
    String note() {
        int nodes = drawn.network().nodes().size();
        int edges = drawn.network().edges().size();
        return nodes <= MOST_NODES && edges <= MOST_EDGES
                ? ""
                : "Without scripts these tables hold the first " + Math.min(nodes, MOST_NODES) + " of " + nodes
                        + " parties and the first " + Math.min(edges, MOST_EDGES) + " of " + edges + " relations.";
    }

    String nodes() {
        StringBuilder out = new StringBuilder();
        List<Node> nodes = drawn.network().nodes();
        for (int place = 0; place < Math.min(nodes.size(), MOST_NODES); place++) {
            Node node = nodes.get(place);
            out.append("<tr data-node=\"" + place + "\"><th scope=\"row\">" + HtmlText.escaped(node.label()) + "</th>");
            cell(out, Words.of(node.kind()) + (drawn.isCustomer(node) ? ", our customer" : ""));
            cell(out, node.country().map(Object::toString).orElse(""));
            cell(out, node.band().map(Words::of).orElse(""));
            cell(out, node.exposure().orElse(""));
            StringBuilder facts = new StringBuilder();
            node.attributes()
                    .forEach((name, value) -> facts.append(facts.length() == 0 ? "" : "; ")
                            .append(name)
                            .append(": ")
                            .append(value));
            cell(out, facts.toString());
            out.append("</tr>\n");
        }
        return out.toString();
    }

    String edges() {
        StringBuilder out = new StringBuilder();
        List<Edge> edges = drawn.network().edges();
        for (Edge edge : edges.subList(0, Math.min(edges.size(), MOST_EDGES))) {
            out.append(
                    "<tr><th scope=\"row\">" + HtmlText.escaped(drawn.from(edge).label()) + "</th>");
            cell(
                    out,
                    Words.of(edge.type())
                            + edge.role().map(role -> " (" + role + ")").orElse(""));
            cell(out, drawn.to(edge).label());
            cell(out, Words.share(edge));
            cell(out, edge.validFrom().map(LocalDate::toString).orElse(""));
            cell(
                    out,
                    edge.validTo()
                            .map(LocalDate::toString)
                            .orElse(edge.isOver(drawn.network().asOf()) ? "ended" : ""));
            cell(
                    out,
                    String.join("; ", edge.provenance().stream().map(Words::of).toList()));
            out.append("</tr>\n");
        }
        return out.toString();
    }

    private static void cell(StringBuilder out, String text) {
        out.append("<td>" + HtmlText.escaped(text) + "</td>");
    }
}
