package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Node;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/** The same data as two plain tables: the page's accessible form, and what is left of it without scripts. */
final class PageTables {
    private final DrawnNetwork drawn;

    PageTables(DrawnNetwork drawn) {
        this.drawn = drawn;
    }

    void writeNodes(Writer out) throws IOException {
        int place = 0;
        for (Node node : drawn.network().nodes()) {
            out.write(
                    "<tr data-node=\"" + place++ + "\"><th scope=\"row\">" + HtmlText.escaped(node.label()) + "</th>");
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
            out.write("</tr>\n");
        }
    }

    void writeEdges(Writer out) throws IOException {
        for (Edge edge : drawn.network().edges()) {
            out.write(
                    "<tr><th scope=\"row\">" + HtmlText.escaped(drawn.from(edge).label()) + "</th>");
            cell(
                    out,
                    Words.of(edge.type())
                            + edge.role().map(role -> " (" + role + ")").orElse(""));
            cell(out, drawn.to(edge).label());
            cell(out, Words.share(edge));
            cell(out, edge.validFrom().map(LocalDate::toString).orElse(""));
            cell(out, edge.validTo().map(LocalDate::toString).orElse(edge.current() ? "" : "ended"));
            cell(
                    out,
                    String.join("; ", edge.provenance().stream().map(Words::of).toList()));
            out.write("</tr>\n");
        }
    }

    private static void cell(Writer out, String text) throws IOException {
        out.write("<td>" + HtmlText.escaped(text) + "</td>");
    }
}
