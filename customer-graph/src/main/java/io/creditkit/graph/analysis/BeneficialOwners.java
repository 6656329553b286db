package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which natural persons stand behind a company, by a {@link BeneficialOwnerPolicy}. Every person above the company is answered
 * for, with the ground or its absence, so that a near miss can be seen. Persons that a report does not name are no answer, but
 * they keep the others from being all.
 *
 * <p>The rules are applied to the shares that are told. Where those of a company are told to less than 100 percent, a {@code NO} says
 * only that what is told does not suffice; {@link OwnershipBounds.Answer#mostPercent()} tells what the share could be at most.
 *
 * <p>Time: for each person above the company, one walk down from the person and one look at the companies above. Source: as the
 * policy's preset says.
 */
public final class BeneficialOwners {
    private static final OwnershipBounds.Bounds NOTHING = new OwnershipBounds.Bounds(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final Comparator<BeneficialOwner> MOST_CERTAIN_FIRST = Comparator.comparing(
                    (BeneficialOwner owner) ->
                            owner.verdict() == Verdict.YES ? 0 : owner.verdict() == Verdict.NO ? 2 : 1)
            .thenComparing(owner -> owner.share().lowPercent(), Comparator.reverseOrder())
            .thenComparing(BeneficialOwner::person);

    private final Network network;
    private final BeneficialOwnerPolicy policy;
    private final Adjacency shape;
    private final OwnershipBounds bounds;
    private final IntegratedOwnership ownership;
    private final Control control;

    private BeneficialOwners(Network network, BeneficialOwnerPolicy policy) {
        this.network = network;
        this.policy = policy;
        shape = network.adjacency();
        bounds = OwnershipBounds.in(network);
        ownership = IntegratedOwnership.in(network);
        ControlPolicy majority = ControlPolicy.majority();
        control = Control.in(
                network,
                policy.chain() == BeneficialOwnerPolicy.Chain.MAJORITY_CHAIN
                        ? new ControlPolicy(
                                majority.thresholdPercent(), majority.comparison(), ControlPolicy.Consolidation.IGNORED)
                        : majority);
    }

    /** {@return the beneficial owners in that network by that policy} */
    public static BeneficialOwners in(Network network, BeneficialOwnerPolicy policy) {
        return new BeneficialOwners(network, policy);
    }

    /** {@return an answer for every person above the company, certain owners first; none if it is not here} */
    public List<BeneficialOwner> of(NodeKey company) {
        OptionalInt place = network.placeOf(company);
        if (place.isEmpty()) {
            return List.of();
        }
        Set<Integer> above = above(place.getAsInt());
        Question question = new Question(company, above);
        List<BeneficialOwner> result = new ArrayList<>();
        for (int node : above) {
            Node party = network.nodes().get(node);
            if (party.kind() == NodeKind.PERSON && !party.key().equals(company)) {
                result.add(question.answer(party.key(), proofEdges(node, above)));
            }
        }
        result.sort(MOST_CERTAIN_FIRST);
        return List.copyOf(result);
    }

    private Set<Integer> above(int company) {
        Set<Integer> reached = new LinkedHashSet<>(List.of(company));
        ArrayDeque<Integer> queue = new ArrayDeque<>(reached);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int i = 0; i < shape.inDegree(node); i++) {
                int edge = shape.inEdge(node, i);
                if (counts(edge) && reached.add(shape.from(edge))) {
                    queue.add(shape.from(edge));
                }
            }
        }
        return reached;
    }

    private boolean counts(int edge) {
        Edge stated = network.edges().get(edge);
        return stated.current() && (stated.type() == EdgeType.SHAREHOLDING || stated.type() == EdgeType.CONSOLIDATION);
    }

    /** The statements on the ways from the person down to the company. */
    private List<Edge> proofEdges(int person, Set<Integer> above) {
        Set<Integer> reached = new LinkedHashSet<>(List.of(person));
        ArrayDeque<Integer> queue = new ArrayDeque<>(reached);
        Set<Integer> edges = new LinkedHashSet<>();
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int i = 0; i < shape.outDegree(node); i++) {
                int edge = shape.outEdge(node, i);
                if (counts(edge) && above.contains(shape.to(edge))) {
                    edges.add(edge);
                    if (reached.add(shape.to(edge))) {
                        queue.add(shape.to(edge));
                    }
                }
            }
        }
        return edges.stream().sorted().map(network.edges()::get).toList();
    }

    /** One company and what is above it, with the owners of each looked up once. */
    private final class Question {
        private final NodeKey company;
        private final List<NodeKey> companiesAbove = new ArrayList<>();
        private final Map<NodeKey, EffectiveShares> owners = new TreeMap<>();

        private Question(NodeKey company, Set<Integer> above) {
            this.company = company;
            for (int node : above) {
                Node party = network.nodes().get(node);
                if (party.kind() == NodeKind.COMPANY && !party.key().equals(company)) {
                    companiesAbove.add(party.key());
                }
            }
        }

        private BeneficialOwner answer(NodeKey person, List<Edge> edges) {
            boolean full = policy.chain() == BeneficialOwnerPolicy.Chain.MAJORITY_CHAIN;
            Optional<OwnershipBounds.Bounds> share =
                    full ? Optional.of(control.heldTogether(person, company)) : share(person, company);
            Verdict owns = qualifies(share);
            BeneficialOwner.Ground ground =
                    owns == Verdict.NO ? BeneficialOwner.Ground.NONE : BeneficialOwner.Ground.OWNERSHIP;
            Verdict verdict = owns;
            for (BeneficialOwner.Ground other : otherGrounds()) {
                Verdict more = verdict == Verdict.YES ? Verdict.NO : verdict(other, person);
                Verdict both = verdict.or(more);
                ground = both == verdict ? ground : other;
                verdict = both;
            }
            return new BeneficialOwner(
                    person,
                    company,
                    verdict,
                    ground,
                    share.orElse(NOTHING),
                    new Proof(policy.inWords(), network.asOf(), edges));
        }

        private List<BeneficialOwner.Ground> otherGrounds() {
            return switch (policy.chain()) {
                case MULTIPLIED, MAJORITY_CHAIN -> List.of();
                case MULTIPLIED_OR_CONTROL -> List.of(BeneficialOwner.Ground.CONTROL);
                case MIXED_LAYERS ->
                    List.of(
                            BeneficialOwner.Ground.CONTROL,
                            BeneficialOwner.Ground.CONTROL_OF_AN_OWNER,
                            BeneficialOwner.Ground.OWNERSHIP_OF_A_CONTROLLER);
            };
        }

        private Verdict verdict(BeneficialOwner.Ground ground, NodeKey person) {
            Verdict verdict = Verdict.NO;
            switch (ground) {
                case CONTROL -> verdict = control.of(person, company).verdict();
                case CONTROL_OF_AN_OWNER -> {
                    for (NodeKey other : companiesAbove) {
                        verdict = verdict.or(qualifies(share(other, company))
                                .and(control.of(person, other).verdict()));
                    }
                }
                case OWNERSHIP_OF_A_CONTROLLER -> {
                    for (NodeKey other : companiesAbove) {
                        verdict =
                                verdict.or(control.of(other, company).verdict().and(qualifies(share(person, other))));
                    }
                }
                case OWNERSHIP, NONE -> verdict = Verdict.NO;
            }
            return verdict;
        }

        private Optional<OwnershipBounds.Bounds> share(NodeKey owner, NodeKey owned) {
            return bounds.of(owner, owned, owners.computeIfAbsent(owned, ownership::ownersOf));
        }

        private Verdict qualifies(Optional<OwnershipBounds.Bounds> share) {
            return share.map(known -> known.against(policy.thresholdPercent(), policy.comparison()))
                    .orElse(Verdict.UNDETERMINED);
        }
    }
}
