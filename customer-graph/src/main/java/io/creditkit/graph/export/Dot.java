package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKind;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** DOT for Graphviz: a shape for each kind, the band as a letter and a colour, shares on the lines. */
final class Dot implements NetworkWriter.Text {
    /** Graphviz takes these for the character they name, so the name of a company must not hold one. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    @Override
    public void write(Network shown, Persons persons, Writer out) throws IOException {
        out.write("digraph \"network\" {\n"
                + "graph [rankdir=TB, charset=\"UTF-8\", label="
                + text("As of " + shown.asOf()) + "];\n"
                + "node [fontname=\"sans-serif\", style=filled, fillcolor=\"#ffffff\"];\n"
                + "edge [fontname=\"sans-serif\", fontsize=10];\n");
        for (Node node : shown.nodes()) {
            out.write(
                    quoted(node.key().value()) + " [label=" + label(node) + ", shape=" + shape(node.kind()) + ", color="
                            + text(node.band().map(Ink::of).orElse("#334155")) + ", penwidth="
                            + (node.band().isPresent() ? 3 : 1) + "];\n");
        }
        for (Edge edge : shown.edges()) {
            String words = Words.share(edge).isEmpty() ? Words.of(edge.type()) : Words.share(edge);
            out.write(quoted(edge.from().value()) + " -> " + quoted(edge.to().value()) + " [id=" + text(edge.id())
                    + ", label=" + text(words) + ", style=" + style(edge) + "];\n");
        }
        out.write("}\n");
    }

    private static String label(Node node) {
        String words = DrawnNetwork.line(node.label())
                + node.band().map(band -> " (" + Words.of(band) + ")").orElse("");
        return text(words);
    }

    private static String shape(NodeKind kind) {
        return switch (kind) {
            case COMPANY -> "box";
            case PERSON -> "ellipse";
            case UNKNOWN -> "diamond";
            case CUSTOMER -> "hexagon";
            case USER_ACCOUNT -> "triangle";
            case CONTACT -> "pentagon";
            case GROUP -> "folder";
        };
    }

    private static String style(Edge edge) {
        if (!edge.current()) {
            return "dotted";
        }
        return switch (edge.type()) {
            case SHAREHOLDING, CONSOLIDATION, ACCOUNT_OF -> "solid";
            case DIRECTOR, ULTIMATE_CONSOLIDATION, BENEFICIAL_OWNER, GROUP_MEMBER, USER_OF, CONTACT_OF, MEMBER_OF ->
                "dashed";
        };
    }

    private static String text(String words) {
        return quoted(ENTITY.matcher(words).replaceAll("&amp;"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\0", "\uFFFD").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
