package io.creditkit.graph.export;

import io.creditkit.customer.report.RiskBand;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
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
 * A network as a picture in SVG, for print and mail: owners above what they own, a shape and a colour for each kind, bands as
 * letters, a legend and the day. Give it a {@link io.creditkit.graph.analysis.Neighbourhood} rather than thousands of parties.
 * The same network gives the same bytes.
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
        out.write("<title>Network as of " + drawn.network().asOf() + "</title>\n<defs>");
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
        if (edge.sharePercent().isPresent()) {
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
            case DIRECTOR -> " stroke-dasharray=\"7 4\"";
            // Stated from afar, and often beside a line that says the same from near.
            case ULTIMATE_CONSOLIDATION -> " stroke-dasharray=\"7 4\" stroke-opacity=\"0.4\"";
            case GROUP_MEMBER, USER_OF, CONTACT_OF -> " stroke-dasharray=\"2 3\"";
        };
    }

    private static void node(Writer out, DrawnNetwork drawn, int place) throws IOException {
        Node node = drawn.network().nodes().get(place);
        out.write("<g transform=\"translate(" + drawn.x(place) + " " + drawn.y(place) + ")\"><title>"
                + HtmlText.escaped(Words.of(node.kind()) + ": " + node.label()) + "</title>");
        if (drawn.isCustomer(node)) {
            out.write("<circle r=\"27\" fill=\"none\" stroke=\"#059669\" stroke-width=\"3\"/>");
        }
        out.write(Ink.shape(node.kind()));
        if (node.band().isPresent()) {
            badge(out, node.band().get());
        }
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

    private static void badge(Writer out, RiskBand band) throws IOException {
        out.write("<circle cx=\"19\" cy=\"-17\" r=\"9\" fill=\"" + Ink.of(band)
                + "\" stroke=\"#fff\"/><text x=\"19\" y=\"-13\""
                + " text-anchor=\"middle\" font-size=\"11\" font-weight=\"700\" fill=\"#fff\">"
                + (band == RiskBand.NOT_RATED ? "–" : band.name()) + "</text>");
    }

    private static void legend(Writer out, DrawnNetwork drawn, int y) throws IOException {
        out.write("<g transform=\"translate(" + MARGIN + " " + (y + 20) + ")\" fill=\"#334155\">\n");
        out.write("<text>As of " + drawn.network().asOf()
                + ". Arrows run from the holder to what is held. A green ring marks our customers.</text>\n");
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

    /** Colours and shapes; never a colour alone. */
    private static final class Ink {
        private static String of(EdgeType type) {
            return switch (type) {
                case SHAREHOLDING -> "#475569";
                case CONSOLIDATION, ULTIMATE_CONSOLIDATION -> "#2563eb";
                case GROUP_MEMBER -> "#94a3b8";
                case DIRECTOR -> "#b45309";
                case ACCOUNT_OF -> "#047857";
                case USER_OF -> "#7c3aed";
                case CONTACT_OF -> "#0e7490";
            };
        }

        private static String of(RiskBand band) {
            return switch (band) {
                case A -> "#15803d";
                case B -> "#4d7c0f";
                case C -> "#b45309";
                case D -> "#c2410c";
                case E -> "#b91c1c";
                case NOT_RATED -> "#64748b";
            };
        }

        private static String shape(NodeKind kind) {
            return switch (kind) {
                case COMPANY -> "<rect x=\"-20\" y=\"-18\" width=\"40\" height=\"36\" rx=\"6\" fill=\"#2563eb\"/>";
                case PERSON -> "<circle r=\"18\" fill=\"#b45309\"/>";
                case UNKNOWN ->
                    "<path d=\"M0 -20L20 0L0 20L-20 0z\" fill=\"#f8fafc\" stroke=\"#64748b\" stroke-width=\"2\""
                            + " stroke-dasharray=\"4 3\"/><text y=\"5\" text-anchor=\"middle\" fill=\"#64748b\">?</text>";
                case CUSTOMER -> "<path d=\"M-20 0L-10 -17H10L20 0L10 17H-10z\" fill=\"#047857\"/>";
                case USER_ACCOUNT -> "<path d=\"M0 -19L18 14H-18z\" fill=\"#7c3aed\"/>";
                case CONTACT -> "<path d=\"M0 -19L18 -5L11 16H-11L-18 -5z\" fill=\"#0e7490\"/>";
            };
        }
    }
}
