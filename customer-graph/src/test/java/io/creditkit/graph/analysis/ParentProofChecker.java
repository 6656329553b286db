package io.creditkit.graph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.ShareRange;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges who is said to stand above a company anew, by rounds over plain lists. */
final class ParentProofChecker {
    private ParentProofChecker() {}

    static void accept(Network network, NodeKey company, UltimateParent answer) {
        List<Edge> proof = answer.proof().edges();
        facts(network, answer.proof());
        switch (answer.outcome()) {
            case FOUND -> {
                NodeKey top = answer.parent().orElseThrow();
                boolean stated = proof.stream()
                        .anyMatch(edge -> edge.type() == EdgeType.ULTIMATE_CONSOLIDATION
                                && edge.from().equals(top));
                assertThat(stated || climbed(network, company, proof).contains(top))
                        .isTrue();
                assertThat(climbed(network, top, network.edges())).containsExactly(top);
                assertThat(answer.verdict()).isEqualTo(Verdict.YES);
            }
            case SEVERAL, RING -> {
                assertThat(climbed(network, company, proof)).containsAll(answer.candidates());
                assertThat(answer.candidates()).hasSizeGreaterThan(1);
                assertThat(answer.verdict()).isIn(Verdict.POSSIBLE, Verdict.UNDETERMINED);
            }
            case NONE_KNOWN -> {
                assertThat(climbed(network, company, network.edges())).containsExactly(company);
                assertThat(answer.verdict()).isEqualTo(openVerdict(network, company));
            }
        }
    }

    static void accept(Network network, NodeKey company, Parent answer) {
        List<Edge> proof = answer.proof().edges();
        facts(network, answer.proof());
        if (answer.standing() == Parent.Standing.CONTROLLER) {
            Edge link = proof.get(0);
            assertThat(proof).hasSize(1);
            assertThat(link.to()).isEqualTo(company);
            assertThat(link.from()).isEqualTo(answer.parent().orElseThrow());
            assertThat(new ControlProofChecker.Question(
                                    link.from(),
                                    company,
                                    ControlProofChecker.current(network),
                                    ControlProofChecker.Consolidation.COUNTS)
                            .reached(proof, false))
                    .isTrue();
            assertThat(answer.verdict()).isEqualTo(Verdict.YES);
        } else {
            assertThat(climbed(network, company, network.edges())).containsExactly(company);
            assertThat(answer.verdict()).isEqualTo(openVerdict(network, company));
        }
    }

    private static void facts(Network network, Proof proof) {
        assertThat(ControlProofChecker.current(network)).containsAll(proof.edges());
        assertThat(proof.asOf()).isEqualTo(network.asOf());
        assertThat(proof.policy()).contains("50 percent");
    }

    /** The company and all companies above it by majority or stated consolidation. */
    private static Set<NodeKey> climbed(Network network, NodeKey company, List<Edge> edges) {
        Set<NodeKey> reached = new TreeSet<>(Set.of(company));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : edges) {
                boolean leadsUp = edge.current()
                        && isCompany(network, edge.from())
                        && (edge.type() == EdgeType.CONSOLIDATION
                                || (edge.type() == EdgeType.SHAREHOLDING && certainMajority(edge.knownShare())));
                grown |= leadsUp && reached.contains(edge.to()) && reached.add(edge.from());
            }
        }
        return reached;
    }

    private static boolean certainMajority(ShareRange share) {
        double low = share.low().doubleValue();
        return low > 50 || (low == 50 && share.lowEnd() == ShareRange.End.EXCLUDED);
    }

    private static boolean isCompany(Network network, NodeKey key) {
        return network.node(key).orElseThrow().kind() == NodeKind.COMPANY;
    }

    private static Verdict openVerdict(Network network, NodeKey company) {
        double certain = 0;
        boolean held = false;
        boolean open = false;
        List<Edge> holdings = network.edgesTo(company).stream()
                .filter(edge -> edge.current() && edge.type() == EdgeType.SHAREHOLDING)
                .toList();
        for (Edge edge : holdings) {
            certain += edge.knownShare().low().doubleValue();
        }
        double untold = 100 - certain;
        for (Edge edge : holdings) {
            if (!edge.from().equals(company)) {
                held = true;
                ShareRange share = edge.knownShare();
                double most = Math.min(
                        share.high().doubleValue(), 100 - certain + share.low().doubleValue());
                open |= most > 50 && isCompany(network, edge.from());
            }
        }
        return held && (open || untold > 50) ? Verdict.POSSIBLE : held ? Verdict.NO : Verdict.UNDETERMINED;
    }
}
