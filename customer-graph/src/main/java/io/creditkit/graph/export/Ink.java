package io.creditkit.graph.export;

import io.creditkit.customer.report.RiskBand;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.NodeKind;

/** Colours and shapes; never a colour alone. */
final class Ink {
    private Ink() {}

    static String of(EdgeType type) {
        return switch (type) {
            case SHAREHOLDING -> "#475569";
            case CONSOLIDATION, ULTIMATE_CONSOLIDATION -> "#2563eb";
            case GROUP_MEMBER -> "#94a3b8";
            case DIRECTOR -> "#b45309";
            case BENEFICIAL_OWNER -> "#a21caf";
            case ACCOUNT_OF -> "#047857";
            case USER_OF -> "#7c3aed";
            case CONTACT_OF -> "#0e7490";
            case MEMBER_OF -> "#be185d";
        };
    }

    static String of(RiskBand band) {
        return switch (band) {
            case A -> "#15803d";
            case B -> "#4d7c0f";
            case C -> "#b45309";
            case D -> "#c2410c";
            case E -> "#b91c1c";
            case NOT_RATED -> "#64748b";
        };
    }

    /** {@return a company with that rating: the colour says it, and the letter says it without colour} */
    static String rated(RiskBand band) {
        return company(of(band))
                + "<text y=\"6\" text-anchor=\"middle\" font-size=\"17\" font-weight=\"700\" fill=\"#fff\">"
                + (band == RiskBand.NOT_RATED ? "–" : band.name()) + "</text>";
    }

    private static String company(String fill) {
        return "<rect x=\"-20\" y=\"-18\" width=\"40\" height=\"36\" rx=\"6\" fill=\"" + fill + "\"/>";
    }

    static String shape(NodeKind kind) {
        return switch (kind) {
            case COMPANY -> company("#475569");
            case PERSON -> "<circle r=\"18\" fill=\"#0369a1\"/>";
            case UNKNOWN ->
                "<path d=\"M0 -20L20 0L0 20L-20 0z\" fill=\"#f8fafc\" stroke=\"#64748b\" stroke-width=\"2\""
                        + " stroke-dasharray=\"4 3\"/><text y=\"5\" text-anchor=\"middle\" fill=\"#64748b\">?</text>";
            case CUSTOMER -> "<path d=\"M-20 0L-10 -17H10L20 0L10 17H-10z\" fill=\"#047857\"/>";
            case USER_ACCOUNT -> "<path d=\"M0 -19L18 14H-18z\" fill=\"#7c3aed\"/>";
            case GROUP -> "<path d=\"M-20 -15H-4L0 -10H20V15H-20z\" fill=\"#be185d\"/>";
            case CONTACT -> "<path d=\"M0 -19L18 -5L11 16H-11L-18 -5z\" fill=\"#0e7490\"/>";
        };
    }
}
