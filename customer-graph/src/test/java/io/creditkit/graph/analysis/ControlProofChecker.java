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
        List<Edge> all = current(network);
        List<Edge> proof = answer.proof().edges();
        Question question = new Question(answer.holder(), answer.company(), all, Consolidation.COUNTS);
        assertThat(all).as("the proof names statements that nobody made").containsAll(proof);
        assertThat(answer.proof().asOf()).isEqualTo(network.asOf());
        assertThat(answer.proof().policy()).contains("50 percent");
        switch (answer.verdict()) {
            case YES -> assertThat(question.reached(proof, false)).isTrue();
            case POSSIBLE -> {
                assertThat(question.reached(all, false)).isFalse();
                assertThat(question.reached(proof, true)).isTrue();
            }
            case NO -> {
                assertThat(question.reached(all, true)).isFalse();
                assertThat(question.hasHolder()).isTrue();
            }
            case UNDETERMINED -> {
                assertThat(question.reached(all, true)).isFalse();
                assertThat(question.hasHolder()).isFalse();
            }
        }
    }

    static List<Edge> current(Network network) {
        return network.edges().stream().filter(Edge::current).toList();
    }

    /** Whether stated consolidations decide. */
    enum Consolidation {
        COUNTS,
        IGNORED
    }

    /** Whether one party controls another. */
    record Question(NodeKey holder, NodeKey company, List<Edge> all, Consolidation consolidation) {
        boolean hasHolder() {
            return all.stream()
                    .anyMatch(edge -> edge.to().equals(company)
                            && !edge.from().equals(company)
                            && (edge.type() == EdgeType.SHAREHOLDING || edge.type() == EdgeType.CONSOLIDATION));
        }

        boolean reached(List<Edge> usable, boolean high) {
            return members(usable, high).contains(company);
        }

        Set<NodeKey> members(List<Edge> usable, boolean high) {
            Set<NodeKey> members = new TreeSet<>(List.of(holder));
            boolean grown = true;
            while (grown) {
                Set<NodeKey> more = new TreeSet<>();
                for (Edge edge : usable) {
                    if (members.contains(edge.from()) && decides(members, edge.to(), usable, high)) {
                        more.add(edge.to());
                    }
                }
                grown = members.addAll(more);
            }
            return members;
        }

        boolean decides(Set<NodeKey> members, NodeKey target, List<Edge> usable, boolean high) {
            for (Edge edge : usable) {
                if (edge.type() == EdgeType.CONSOLIDATION
                        && consolidation == Consolidation.COUNTS
                        && edge.to().equals(target)
                        && members.contains(edge.from())
                        && !edge.from().equals(target)) {
                    return true;
                }
            }
            BigDecimal votes = votes(members, target, usable, high);
            return votes.add(votes).compareTo(voting(target)) > 0;
        }

        BigDecimal votes(Set<NodeKey> members, NodeKey target, List<Edge> usable, boolean high) {
            BigDecimal votes = BigDecimal.ZERO;
            for (Edge edge : usable) {
                if (edge.type() == EdgeType.SHAREHOLDING
                        && edge.to().equals(target)
                        && members.contains(edge.from())
                        && !edge.from().equals(target)) {
                    votes = votes.add(high ? highest(edge, all) : lowest(edge));
                }
            }
            return votes;
        }

        private BigDecimal voting(NodeKey target) {
            BigDecimal own = BigDecimal.ZERO;
            BigDecimal total = BigDecimal.ZERO;
            for (Edge edge : all) {
                if (edge.to().equals(target) && edge.type() == EdgeType.SHAREHOLDING) {
                    total = total.add(edge.knownShare().low());
                    own = edge.from().equals(target) ? own.add(edge.knownShare().low()) : own;
                }
            }
            return total.max(HUNDRED).subtract(own);
        }
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
