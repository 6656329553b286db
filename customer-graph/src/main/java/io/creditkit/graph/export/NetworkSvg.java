package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A network as a picture in SVG, for print and mail: owners above what they own, a shape for each kind, companies in the
 * colour of their rating with its letter, a legend and the day. Give it a {@link io.creditkit.graph.analysis.Neighbourhood}
 * rather than thousands of parties. The same network gives the same bytes.
 */
public final class NetworkSvg {
    private static final int MARGIN = 30;
    private static final int CELL = 150;
    private static final int LEGEND_HEIGHT = 86;
    private static final int LABEL_LENGTH = 22;

    private final Network network;
    private final Persons persons;

    private NetworkSvg(Network network, Persons persons) {
        this.network = network;
        this.persons = persons;
    }

    /** {@return a picture of that network, with persons by their initials} */
    public static NetworkSvg of(Network network) {
        return new NetworkSvg(network, Persons.INITIALS);
    }

    /** {@return the same with persons shown so} */
    public NetworkSvg withPersons(Persons persons) {
        return new NetworkSvg(network, persons);
    }

    /**
     * Writes the picture in UTF-8 and leaves the stream open.
     *
     * @throws IOException if the stream does
     */
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writeTo(writer);
        writer.flush();
    }

    /**
     * Writes the picture and leaves the writer open.
     *
     * @throws IOException if the writer does
     */
    public void writeTo(Writer out) throws IOException {
        DrawnNetwork drawn = DrawnNetwork.of(network, persons);
        int width = 760;
        int height = 0;
        for (int i = 0; i < drawn.network().nodes().size(); i++) {
            width = Math.max(width, drawn.x(i) + CELL / 2 + 2 * MARGIN);
            height = Math.max(height, drawn.y(i) + CELL / 2 + MARGIN);
        }
        height += LEGEND_HEIGHT;
        out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\""
                + width + "\" height=\"" + height
                + "\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n");
        out.write(
                "<title>Network as of " + drawn.network().asOf() + "</title>\n<desc>"
                        + drawn.network().nodes().size() + " parties and "
                        + drawn.network().edges().size()
                        + " relations. Owners stand above what they own; arrows run from the holder to what is held.</desc>\n<defs>");
        out.write(
                "<marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\""
                        + " markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#475569\"/></marker>"
                        + "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        out.write("<g transform=\"translate(" + MARGIN + " " + MARGIN + ")\">\n");
        for (int i = 0; i < drawn.network().edges().size(); i++) {
            edge(out, drawn, i);
        }
        for (int i = 0; i < drawn.network().nodes().size(); i++) {
            node(out, drawn, i);
        }
        out.write("</g>\n");
        legend(out, drawn, height - LEGEND_HEIGHT);
        out.write("</svg>\n");
    }

    private static void edge(Writer out, DrawnNetwork drawn, int place) throws IOException {
        Edge edge = drawn.network().edges().get(place);
        int from = drawn.network().adjacency().from(place);
        int to = drawn.network().adjacency().to(place);
        double dx = drawn.x(to) - drawn.x(from);
        double dy = drawn.y(to) - drawn.y(from);
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return;
        }
        double x1 = drawn.x(from) + dx / length * 22;
        double y1 = drawn.y(from) + dy / length * 22;
        double x2 = drawn.x(to) - dx / length * 25;
        double y2 = drawn.y(to) - dy / length * 25;
        double share = edge.sharePercent().map(BigDecimal::doubleValue).orElse(0.0);
        out.write(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"%s"
                        + " marker-end=\"url(#arrow)\"/>\n",
                x1,
                y1,
                x2,
                y2,
                edge.current() ? Ink.of(edge.type()) : "#9ca3af",
                1.2 + share / 40,
                dashes(edge)));
        if (!Words.share(edge).isEmpty()) {
            out.write(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" text-anchor=\"end\" fill=\"#334155\" stroke=\"#fff\""
                            + " stroke-width=\"3\" paint-order=\"stroke\">%s</text>\n",
                    (x1 + x2) / 2 - 4,
                    (y1 + y2) / 2,
                    HtmlText.escaped(Words.share(edge))));
        }
    }

    private static String dashes(Edge edge) {
        if (!edge.current()) {
            return " stroke-dasharray=\"2 4\"";
        }
        return switch (edge.type()) {
            case SHAREHOLDING, CONSOLIDATION, ACCOUNT_OF -> "";
            case DIRECTOR, BENEFICIAL_OWNER -> " stroke-dasharray=\"7 4\"";
            // Stated from afar, and often beside a line that says the same from near.
            case ULTIMATE_CONSOLIDATION -> " stroke-dasharray=\"7 4\" stroke-opacity=\"0.4\"";
            case GROUP_MEMBER, USER_OF, CONTACT_OF, MEMBER_OF -> " stroke-dasharray=\"2 3\"";
        };
    }

    private static void node(Writer out, DrawnNetwork drawn, int place) throws IOException {
        Node node = drawn.network().nodes().get(place);
        out.write("<g transform=\"translate(" + drawn.x(place) + " " + drawn.y(place) + ")\"><title>"
                + HtmlText.escaped(Words.of(node.kind()) + ": " + node.label()) + "</title>");
        if (drawn.isCustomer(node)) {
            out.write("<circle r=\"27\" fill=\"none\" stroke=\"#059669\" stroke-width=\"3\"/>");
        }
        out.write(
                node.kind() == NodeKind.COMPANY && node.band().isPresent()
                        ? Ink.rated(node.band().get())
                        : Ink.shape(node.kind()));
        String label = DrawnNetwork.line(node.label());
        int length = label.codePointCount(0, label.length());
        String shown = length <= LABEL_LENGTH
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LABEL_LENGTH - 1)) + "…";
        out.write("<text y=\"42\" text-anchor=\"middle\" fill=\"#0f172a\" stroke=\"#fff\" stroke-width=\"3\""
                + " paint-order=\"stroke\">" + HtmlText.escaped(shown) + "</text>");
        if (node.exposure().isPresent()) {
            out.write("<text y=\"57\" text-anchor=\"middle\" font-size=\"11\" fill=\"#047857\">"
                    + HtmlText.escaped(node.exposure().get()) + "</text>");
        }
        out.write("</g>\n");
    }

    private static void legend(Writer out, DrawnNetwork drawn, int y) throws IOException {
        out.write("<g transform=\"translate(" + MARGIN + " " + (y + 20) + ")\" fill=\"#334155\">\n");
        out.write("<text>As of " + drawn.network().asOf()
                + ". Arrows run from the holder to what is held. A green ring marks our customers; the letter and"
                + " the colour are a company's rating.</text>\n");
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        drawn.network().nodes().forEach(node -> kinds.add(node.kind()));
        int x = 12;
        for (NodeKind kind : kinds) {
            out.write("<g transform=\"translate(" + x + " 30) scale(0.5)\">" + Ink.shape(kind) + "</g><text x=\""
                    + (x + 16) + "\" y=\"34\">" + Words.of(kind) + "</text>\n");
            x += 120;
        }
        out.write("</g>\n");
    }
}
