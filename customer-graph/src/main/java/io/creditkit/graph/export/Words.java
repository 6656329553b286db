package io.creditkit.graph.export;

import io.creditkit.customer.report.RiskBand;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Identifier;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.Provenance;
import java.time.ZoneOffset;

/** What kinds of nodes and edges are called in files for people. */
final class Words {
    private Words() {}

    static String of(NodeKind kind) {
        return switch (kind) {
            case COMPANY -> "Company";
            case PERSON -> "Person";
            case UNKNOWN -> "Unnamed party";
            case CUSTOMER -> "Customer";
            case USER_ACCOUNT -> "User account";
            case CONTACT -> "Contact";
            case GROUP -> "Customer group";
        };
    }

    static String of(EdgeType type) {
        return switch (type) {
            case SHAREHOLDING -> "Holds shares of";
            case CONSOLIDATION -> "Parent of";
            case ULTIMATE_CONSOLIDATION -> "Ultimate parent of";
            case GROUP_MEMBER -> "Same group as";
            case DIRECTOR -> "Director of";
            case BENEFICIAL_OWNER -> "Beneficial owner of";
            case ACCOUNT_OF -> "Account of";
            case USER_OF -> "User of";
            case CONTACT_OF -> "Contact at";
            case MEMBER_OF -> "Member of";
        };
    }

    static String of(Identifier.Scheme scheme) {
        return switch (scheme) {
            case AGENCY -> "Agency id";
            case REGISTER -> "Register id";
            case LEI -> "LEI";
            case NAME_IN_REPORT -> "Name";
            case PERSON -> "Record of a person";
        };
    }

    static String of(RiskBand band) {
        return band == RiskBand.NOT_RATED ? "not rated" : band.name();
    }

    static String share(Edge edge) {
        String share = shareNumber(edge);
        return share.isEmpty() ? "" : share + " %";
    }

    /** {@return the percentage without its sign, or from and to; empty if neither is told} */
    static String shareNumber(Edge edge) {
        return edge.sharePercent()
                .map(Facts::plain)
                .or(() -> edge.shareRange().map(range -> Facts.plain(range.low()) + "–" + Facts.plain(range.high())))
                .orElse("");
    }

    static String of(Provenance provenance) {
        return provenance.document()
                + ", "
                + provenance.field()
                + provenance
                        .statedAt()
                        .map(moment -> ", " + moment.atZone(ZoneOffset.UTC).toLocalDate())
                        .orElse("");
    }
}
