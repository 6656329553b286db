package io.creditkit.graph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.ShareRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges verdicts about control by majority anew: by rounds over plain lists, sharing no code with what it checks. */
final class ControlProofChecker {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ControlProofChecker() {}

    static void accept(Network network, Control.Answer answer) {
        assertThat(network.edges()).containsAll(answer.proof().edges());
        assertThat(answer.proof().asOf()).isEqualTo(network.asOf());
        switch (answer.verdict()) {
            case YES ->
                assertThat(reached(answer, answer.proof().edges(), network.edges(), false))
                        .isTrue();
            case POSSIBLE -> {
                assertThat(reached(answer, network.edges(), network.edges(), false))
                        .isFalse();
                assertThat(reached(answer, answer.proof().edges(), network.edges(), true))
                        .isTrue();
            }
            case NO ->
                assertThat(reached(answer, network.edges(), network.edges(), true))
                        .isFalse();
            case UNDETERMINED ->
                assertThat(network.edgesTo(answer.company()))
                        .noneMatch(edge -> !edge.from().equals(answer.company()));
        }
    }

    private static boolean reached(Control.Answer answer, List<Edge> usable, List<Edge> all, boolean high) {
        Set<NodeKey> members = new TreeSet<>(List.of(answer.holder()));
        boolean grown = true;
        while (grown) {
            Set<NodeKey> more = new TreeSet<>();
            for (Edge edge : usable) {
                if (members.contains(edge.from()) && decides(members, edge.to(), usable, all, high)) {
                    more.add(edge.to());
                }
            }
            grown = members.addAll(more);
        }
        return members.contains(answer.company());
    }

    private static boolean decides(
            Set<NodeKey> members, NodeKey company, List<Edge> usable, List<Edge> all, boolean high) {
        BigDecimal votes = BigDecimal.ZERO;
        for (Edge edge : usable) {
            if (edge.to().equals(company)
                    && members.contains(edge.from())
                    && !edge.from().equals(company)) {
                if (edge.type() == EdgeType.CONSOLIDATION) {
                    return true;
                }
                votes = votes.add(high ? highest(edge, all) : lowest(edge));
            }
        }
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (Edge edge : all) {
            if (edge.to().equals(company) && edge.type() == EdgeType.SHAREHOLDING) {
                total = total.add(edge.knownShare().low());
                own = edge.from().equals(company) ? own.add(edge.knownShare().low()) : own;
            }
        }
        BigDecimal voting = total.max(HUNDRED).subtract(own);
        return votes.add(votes).compareTo(voting) > 0;
    }

    /** Just above an end that is excluded. */
    private static BigDecimal lowest(Edge edge) {
        ShareRange share = edge.knownShare();
        return share.lowEnd() == ShareRange.End.EXCLUDED ? share.low().add(new BigDecimal("1E-9")) : share.low();
    }

    private static BigDecimal highest(Edge edge, List<Edge> all) {
        BigDecimal others = BigDecimal.ZERO;
        for (Edge other : all) {
            if (other.to().equals(edge.to()) && other != edge && other.type() == EdgeType.SHAREHOLDING) {
                others = others.add(other.knownShare().low());
            }
        }
        return edge.knownShare()
                .high()
                .min(HUNDRED.subtract(others))
                .max(edge.knownShare().low());
    }

    static List<Control.Answer> allAnswers(Network network, Control control) {
        List<Control.Answer> answers = new ArrayList<>();
        network.nodes()
                .forEach(a -> network.nodes().forEach(b -> {
                    if (!a.equals(b)) {
                        answers.add(control.of(a.key(), b.key()));
                    }
                }));
        return answers;
    }
}
