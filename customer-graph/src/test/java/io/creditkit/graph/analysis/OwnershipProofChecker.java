package io.creditkit.graph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Judges verdicts about effective ownership and beneficial owners anew: by rounds over plain lists of edges in doubles, sharing no
 * code with what it checks.
 */
final class OwnershipProofChecker {
    private static final double TRIFLE = 1e-7;
    private static final int ROUNDS = 100_000;
    private static final double FIFTH = 20;

    private final Network network;
    private final List<Edge> all;
    private final List<Edge> holdings;

    OwnershipProofChecker(Network network) {
        this.network = network;
        all = ControlProofChecker.current(network);
        holdings = all.stream()
                .filter(edge -> edge.type() == EdgeType.SHAREHOLDING)
                .toList();
    }

    void accept(OwnershipBounds.Answer answer, double threshold, boolean inclusive) {
        Proof proof = answer.proof();
        assertThat(holdings).as("the proof names statements that nobody made").containsAll(proof.edges());
        assertThat(proof.asOf()).isEqualTo(network.asOf());
        assertThat(proof.policy()).startsWith(inclusive ? "at least " : "more than ");
        assertThat(proof.edges()).as("a statement is left out").containsAll(above(answer.owner(), answer.company()));
        if (proof.edges().isEmpty()) {
            assertThat(answer.verdict()).isEqualTo(Verdict.UNDETERMINED);
            return;
        }
        answer.share().ifPresent(share -> {
            assertThat(share.lowPercent().doubleValue())
                    .isCloseTo(low(proof.edges(), answer.owner(), answer.company()), within());
            assertThat(share.highPercent().doubleValue())
                    .isGreaterThanOrEqualTo(share.lowPercent().doubleValue())
                    .isCloseTo(high(answer.owner(), answer.company()), within());
        });
        Verdict told = verdict(proof.edges(), answer.owner(), answer.company(), threshold, inclusive);
        boolean mayBeMore =
                told == Verdict.NO && reaches(highWithUntold(answer.owner(), answer.company()), threshold, inclusive);
        assertThat(answer.verdict()).isEqualTo(mayBeMore ? Verdict.POSSIBLE : told);
    }

    /** The share if the owner held, besides, all that is told of nobody. */
    private double highWithUntold(NodeKey owner, NodeKey company) {
        Map<NodeKey, Double> most = new TreeMap<>();
        network.nodes().forEach(node -> most.put(node.key(), 1.0));
        // Who is held by nobody unknown and by nobody who may be the owner's holds nothing for it.
        Set<NodeKey> open = new TreeSet<>(Set.of(owner));
        network.nodes().stream().filter(node -> untold(node.key()) > 0).forEach(node -> open.add(node.key()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : holdings) {
                grown |= open.contains(edge.from()) && open.add(edge.to());
            }
        }
        most.replaceAll((node, all) -> open.contains(node) ? 1.0 : 0.0);
        for (int round = 0; round < ROUNDS; round++) {
            Map<NodeKey, Double> next = new TreeMap<>();
            network.nodes().forEach(node -> next.put(node.key(), untold(node.key())));
            for (Edge edge : holdings) {
                next.merge(edge.to(), share(edge, false) * most.getOrDefault(edge.from(), 0.0), Double::sum);
            }
            next.replaceAll((node, share) -> Math.min(share, most.getOrDefault(node, 1.0)));
            next.put(owner, 1.0);
            boolean still = still(most, next);
            most.putAll(next);
            if (still) {
                break;
            }
        }
        return 100 * most.getOrDefault(company, 0.0);
    }

    private double untold(NodeKey company) {
        NodeKind kind = network.node(company).orElseThrow().kind();
        if (kind != NodeKind.COMPANY && kind != NodeKind.UNKNOWN) {
            return 0;
        }
        double lows = 0;
        for (Edge edge : holdings) {
            lows += edge.to().equals(company) ? edge.knownShare().low().doubleValue() : 0;
        }
        return Math.max(0, 100 - lows) / 100;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-5);
    }

    Verdict verdict(List<Edge> usable, NodeKey owner, NodeKey company, double threshold, boolean inclusive) {
        if ((isAbove(owner, company) && inClosedRing(owner)) || inClosedRing(company)) {
            return Verdict.UNDETERMINED;
        }
        if (reaches(low(usable, owner, company), threshold, inclusive)) {
            return Verdict.YES;
        }
        return reaches(high(owner, company), threshold, inclusive) ? Verdict.POSSIBLE : Verdict.NO;
    }

    private static boolean reaches(double share, double threshold, boolean inclusive) {
        return inclusive ? share >= threshold - TRIFLE : share > threshold + TRIFLE;
    }

    /** The holdings in the company and in all above it, except those in the owner. */
    private Set<Edge> above(NodeKey owner, NodeKey company) {
        Set<Edge> found = new HashSet<>();
        Set<NodeKey> reached = new TreeSet<>(Set.of(company));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : holdings) {
                if (reached.contains(edge.to()) && !edge.to().equals(owner) && found.add(edge)) {
                    reached.add(edge.from());
                    grown = true;
                }
            }
        }
        return found;
    }

    /** A ring whose members are wholly owned by each other; who is wholly owned by one is not in it. */
    private boolean inClosedRing(NodeKey party) {
        Set<NodeKey> ring = reached(party, Edge::from, Edge::to);
        ring.retainAll(reached(party, Edge::to, Edge::from));
        return !ring.isEmpty()
                && ring.stream()
                        .allMatch(member -> holdings.stream()
                                        .filter(edge -> edge.to().equals(member) && ring.contains(edge.from()))
                                        .mapToDouble(edge -> share(edge, false))
                                        .sum()
                                >= 1 - TRIFLE);
    }

    /** Who is found by one step or more from a party; the party itself only if a way leads back. */
    private Set<NodeKey> reached(NodeKey party, Function<Edge, NodeKey> near, Function<Edge, NodeKey> far) {
        Set<NodeKey> reached = new TreeSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : holdings) {
                NodeKey from = near.apply(edge);
                grown |= share(edge, false) > 0
                        && (from.equals(party) || reached.contains(from))
                        && reached.add(far.apply(edge));
            }
        }
        return reached;
    }

    /** The share by what is certain. */
    double low(List<Edge> usable, NodeKey owner, NodeKey company) {
        Map<NodeKey, Double> held = new HashMap<>(Map.of(owner, 1.0));
        for (int round = 0; round < ROUNDS; round++) {
            Map<NodeKey, Double> next = new HashMap<>(Map.of(owner, 1.0));
            for (Edge edge : usable) {
                if (edge.type() == EdgeType.SHAREHOLDING && !edge.to().equals(owner)) {
                    next.merge(edge.to(), share(edge, false) * held.getOrDefault(edge.from(), 0.0), Double::sum);
                }
            }
            boolean still = still(held, next);
            held = next;
            if (still) {
                break;
            }
        }
        return 100 * held.getOrDefault(company, 0.0);
    }

    /** The share if all that is open were as large as the rest of 100 percent allows; never more than the whole. */
    private double high(NodeKey owner, NodeKey company) {
        Set<NodeKey> below = new TreeSet<>(Set.of(owner));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : holdings) {
                grown |= below.contains(edge.from()) && below.add(edge.to());
            }
        }
        Map<NodeKey, Double> most = new TreeMap<>();
        network.nodes().forEach(node -> most.put(node.key(), below.contains(node.key()) ? 1.0 : 0.0));
        most.put(owner, 1.0);
        for (int round = 0; round < ROUNDS; round++) {
            Map<NodeKey, Double> next = new TreeMap<>();
            network.nodes().forEach(node -> next.put(node.key(), 0.0));
            for (Edge edge : holdings) {
                next.merge(edge.to(), share(edge, true) * most.getOrDefault(edge.from(), 0.0), Double::sum);
            }
            next.replaceAll((node, share) -> Math.min(share, most.getOrDefault(node, 1.0)));
            next.put(owner, 1.0);
            boolean still = still(most, next);
            most.putAll(next);
            if (still) {
                break;
            }
        }
        return 100 * most.getOrDefault(company, 0.0);
    }

    private static boolean still(Map<NodeKey, Double> before, Map<NodeKey, Double> now) {
        return now.entrySet().stream()
                .allMatch(
                        entry -> Math.abs(entry.getValue() - before.getOrDefault(entry.getKey(), 0.0)) < TRIFLE / 1e5);
    }

    private double share(Edge edge, boolean high) {
        double lows = 0;
        for (Edge other : holdings) {
            lows += other.to().equals(edge.to()) ? other.knownShare().low().doubleValue() : 0;
        }
        double whole = Math.max(100, lows);
        double low = edge.knownShare().low().doubleValue();
        double open = Math.min(edge.knownShare().high().doubleValue(), whole - lows + low);
        return (high ? open : low) / whole;
    }

    void accept(CloseLinks.CloseLink link) {
        assertThat(holdings)
                .as("the proof names statements that nobody made")
                .containsAll(link.proof().edges());
        NodeKey one = link.one();
        NodeKey other = link.other();
        Verdict told = link(one, other, (holder, held) -> verdict(holdings, holder, held, FIFTH, true));
        if (told != Verdict.YES && told != Verdict.POSSIBLE) {
            assertThat(link.relation()).isEqualTo(CloseLinks.Relation.NONE);
            assertThat(link.proof().edges()).containsAll(above(one, other)).containsAll(above(other, one));
            told = isKnown(one) && isKnown(other) ? told.or(link(one, other, this::withUntold)) : Verdict.UNDETERMINED;
        }
        assertThat(link.verdict()).as("%s from %s", link, all).isEqualTo(told);
    }

    private Verdict withUntold(NodeKey holder, NodeKey held) {
        Verdict told = verdict(holdings, holder, held, FIFTH, true);
        return told == Verdict.NO && reaches(highWithUntold(holder, held), FIFTH, true) ? Verdict.POSSIBLE : told;
    }

    /**
     * Whether one holds of the other, or anybody who is told to hold of both does. Who isn't could make a link only by shares that
     * are told of nobody, and then the two could make it by those shares themselves, unless a closed ring leaves them open.
     */
    private Verdict link(NodeKey one, NodeKey other, Judgement holds) {
        Verdict verdict = holds.judge(one, other).or(holds.judge(other, one));
        for (Node third : network.nodes()) {
            NodeKey key = third.key();
            if (!key.equals(one) && !key.equals(other) && isAbove(key, one) && isAbove(key, other)) {
                verdict = verdict.or(holds.judge(key, one).and(holds.judge(key, other)));
            }
        }
        return verdict;
    }

    private boolean isAbove(NodeKey owner, NodeKey company) {
        return above(owner, company).stream().anyMatch(edge -> edge.from().equals(owner));
    }

    /** Judges what one party holds of another. */
    @FunctionalInterface
    private interface Judgement {
        Verdict judge(NodeKey holder, NodeKey held);
    }

    private boolean isKnown(NodeKey company) {
        return network.node(company).orElseThrow().kind() == NodeKind.PERSON
                || holdings.stream()
                        .anyMatch(edge ->
                                edge.to().equals(company) && !edge.from().equals(company));
    }

    void accept(BeneficialOwner owner, BeneficialOwnerPolicy policy) {
        assertThat(all)
                .as("the proof names statements that nobody made")
                .containsAll(owner.proof().edges());
        assertThat(owner.proof().asOf()).isEqualTo(network.asOf());
        assertThat(owner.proof().policy()).isEqualTo(policy.inWords());
        switch (owner.verdict()) {
            case YES ->
                assertThat(judged(owner, policy, owner.proof().edges()))
                        .as("%s by %s from %s", owner, policy, all)
                        .isEqualTo(Verdict.YES);
            case POSSIBLE, NO, UNDETERMINED ->
                assertThat(judged(owner, policy, all))
                        .as("%s by %s from %s", owner, policy, all)
                        .isEqualTo(owner.verdict());
        }
    }

    private Verdict judged(BeneficialOwner asked, BeneficialOwnerPolicy policy, List<Edge> usable) {
        double threshold = policy.thresholdPercent().doubleValue();
        boolean inclusive = policy.comparison() == ControlPolicy.Comparison.AT_LEAST;
        NodeKey person = asked.person();
        NodeKey company = asked.company();
        if (policy.chain() == BeneficialOwnerPolicy.Chain.MAJORITY_CHAIN) {
            return inFull(person, company, usable, threshold, inclusive);
        }
        Verdict verdict = verdict(usable, person, company, threshold, inclusive);
        if (policy.chain() != BeneficialOwnerPolicy.Chain.MULTIPLIED) {
            verdict = verdict.or(controls(person, company, usable));
        }
        if (policy.chain() == BeneficialOwnerPolicy.Chain.MIXED_LAYERS) {
            for (NodeKey layer : companiesAbove(company)) {
                verdict = verdict.or(
                        verdict(usable, layer, company, threshold, inclusive).and(controls(person, layer, usable)));
                verdict = verdict.or(
                        controls(layer, company, usable).and(verdict(usable, person, layer, threshold, inclusive)));
            }
        }
        return verdict;
    }

    private Set<NodeKey> companiesAbove(NodeKey company) {
        Set<NodeKey> reached = new TreeSet<>(Set.of(company));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : all) {
                grown |= (edge.type() == EdgeType.SHAREHOLDING || edge.type() == EdgeType.CONSOLIDATION)
                        && reached.contains(edge.to())
                        && reached.add(edge.from());
            }
        }
        reached.remove(company);
        reached.removeIf(key -> network.node(key).orElseThrow().kind() != NodeKind.COMPANY);
        return reached;
    }

    private Verdict controls(NodeKey holder, NodeKey company, List<Edge> usable) {
        if (holder.equals(company)) {
            return Verdict.NO;
        }
        ControlProofChecker.Question question =
                new ControlProofChecker.Question(holder, company, all, ControlProofChecker.Consolidation.COUNTS);
        if (question.reached(usable, false)) {
            return Verdict.YES;
        }
        if (question.reached(all, true)) {
            return Verdict.POSSIBLE;
        }
        return question.hasHolder() ? Verdict.NO : Verdict.UNDETERMINED;
    }

    private Verdict inFull(NodeKey person, NodeKey company, List<Edge> usable, double threshold, boolean inclusive) {
        ControlProofChecker.Question question =
                new ControlProofChecker.Question(person, company, all, ControlProofChecker.Consolidation.IGNORED);
        double certain = question.votes(question.members(usable, false), company, usable, false)
                .doubleValue();
        if (reaches(certain, threshold, inclusive)) {
            return Verdict.YES;
        }
        double possible =
                question.votes(question.members(all, true), company, all, true).doubleValue();
        return reaches(possible, threshold, inclusive) ? Verdict.POSSIBLE : Verdict.NO;
    }
}
