package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parties are closely linked: one holds 20 percent or more of the other, directly or through others, or a third party holds
 * 20 percent or more of both. A close link is not control, and makes no group of connected clients by itself.
 *
 * <p>Shares are the effective ones of {@link OwnershipBounds}, with its treatment of ranges and rings. Time: for a pair, the
 * owners above both; for all links of a party, that for each candidate. Source: Guideline (EU) 2015/510 of the European Central
 * Bank, article 138, on close links; Regulation (EU) 575/2013, article 4(1)(38), has the same threshold for participations, and
 * adds control, which {@link Control} answers.
 */
public final class CloseLinks {
    private static final BigDecimal THRESHOLD = BigDecimal.valueOf(20);
    private static final String POLICY =
            "close link: 20 percent or more held of the other, directly or through others, or by a third party of both";

    private final Network network;
    private final Adjacency shape;
    private final IntegratedOwnership ownership;
    private final OwnershipBounds bounds;

    /** How two parties are linked. */
    public enum Relation {
        /** The first holds of the second. */
        HOLDS,
        /** The second holds of the first. */
        IS_HELD,
        /** A third party holds of both. */
        COMMON_HOLDER,
        /** They are not linked, as far as is known. */
        NONE
    }

    /**
     * Whether two parties are closely linked, and why.
     *
     * @param one the first
     * @param other the second
     * @param verdict {@code UNDETERMINED} if no holder of either is known, a closed ring leaves it open, or one is not here
     * @param relation the most certain relation, in the order of the constants; {@code NONE} unless the verdict is {@code YES} or
     *     {@code POSSIBLE}
     * @param through the third party, the first in order of keys; empty for other relations
     * @param proof the shareholdings on the ways from holder to held
     */
    public record CloseLink(
            NodeKey one, NodeKey other, Verdict verdict, Relation relation, Optional<NodeKey> through, Proof proof) {}

    private CloseLinks(Network network) {
        this.network = network;
        shape = network.adjacency();
        ownership = IntegratedOwnership.in(network);
        bounds = OwnershipBounds.in(network);
    }

    /** {@return the close links in that network} */
    public static CloseLinks in(Network network) {
        return new CloseLinks(network);
    }

    /** {@return whether the two are closely linked} Nobody is linked to itself. */
    public CloseLink between(NodeKey one, NodeKey other) {
        if (one.equals(other) && network.node(one).isPresent()) {
            return link(one, other, Verdict.NO, Relation.NONE, Optional.empty());
        }
        if (network.node(one).isEmpty() || network.node(other).isEmpty()) {
            return link(one, other, Verdict.UNDETERMINED, Relation.NONE, Optional.empty());
        }
        EffectiveShares ownersOfOne = ownership.ownersOf(one);
        EffectiveShares ownersOfOther = ownership.ownersOf(other);
        CloseLink best = link(one, other, holds(one, other, ownersOfOther), Relation.HOLDS, Optional.empty());
        best = moreCertain(best, link(one, other, holds(other, one, ownersOfOne), Relation.IS_HELD, Optional.empty()));
        for (NodeKey third : commonHolders(ownersOfOne, ownersOfOther)) {
            if (best.verdict() != Verdict.YES && !third.equals(one) && !third.equals(other)) {
                Verdict both = holds(third, one, ownersOfOne).and(holds(third, other, ownersOfOther));
                best = moreCertain(best, link(one, other, both, Relation.COMMON_HOLDER, Optional.of(third)));
            }
        }
        if (best.verdict() == Verdict.YES || best.verdict() == Verdict.POSSIBLE) {
            return best;
        }
        boolean known = hasHolder(one) && hasHolder(other);
        Verdict open = known ? best.verdict() : Verdict.UNDETERMINED;
        return link(one, other, open, Relation.NONE, Optional.empty());
    }

    /** {@return the links of the party that are certain or possible, in order of the other party's keys} */
    public List<CloseLink> of(NodeKey party) {
        Set<NodeKey> candidates = new TreeSet<>();
        addHeldBy(party, candidates);
        EffectiveShares owners = ownership.ownersOf(party);
        for (EffectiveShare owner : owners.shares()) {
            Verdict holds = holds(owner.owner(), party, owners);
            if (holds == Verdict.YES || holds == Verdict.POSSIBLE) {
                candidates.add(owner.owner());
                addHeldBy(owner.owner(), candidates);
            }
        }
        List<CloseLink> links = new ArrayList<>();
        for (NodeKey candidate : candidates) {
            CloseLink link = between(party, candidate);
            if (link.relation() != Relation.NONE) {
                links.add(link);
            }
        }
        return List.copyOf(links);
    }

    private void addHeldBy(NodeKey owner, Set<NodeKey> candidates) {
        ownership.holdingsOf(owner).shares().forEach(share -> candidates.add(share.owned()));
    }

    private static CloseLink moreCertain(CloseLink known, CloseLink another) {
        return known.verdict().or(another.verdict()) == known.verdict() ? known : another;
    }

    private Verdict holds(NodeKey holder, NodeKey held, EffectiveShares owners) {
        return bounds.of(holder, held, owners)
                .map(share -> share.against(THRESHOLD, ControlPolicy.Comparison.AT_LEAST))
                .orElse(Verdict.UNDETERMINED);
    }

    private static Set<NodeKey> commonHolders(EffectiveShares some, EffectiveShares others) {
        Set<NodeKey> common = new TreeSet<>();
        Set<NodeKey> second = new HashSet<>();
        others.shares().forEach(share -> second.add(share.owner()));
        some.shares().stream()
                .map(EffectiveShare::owner)
                .filter(second::contains)
                .forEach(common::add);
        return common;
    }

    private boolean hasHolder(NodeKey company) {
        return network.edgesTo(company).stream()
                .anyMatch(edge -> counts(edge) && !edge.from().equals(company));
    }

    private static boolean counts(Edge edge) {
        return edge.current() && edge.type() == EdgeType.SHAREHOLDING;
    }

    private CloseLink link(NodeKey one, NodeKey other, Verdict verdict, Relation relation, Optional<NodeKey> through) {
        List<Edge> edges = new ArrayList<>();
        if (relation == Relation.HOLDS) {
            edges.addAll(ways(one, other));
        } else if (relation == Relation.IS_HELD) {
            edges.addAll(ways(other, one));
        } else if (through.isPresent()) {
            edges.addAll(ways(through.get(), one));
            ways(through.get(), other).stream()
                    .filter(edge -> !edges.contains(edge))
                    .forEach(edges::add);
        }
        return new CloseLink(one, other, verdict, relation, through, new Proof(POLICY, network.asOf(), edges));
    }

    /** The shareholdings on all ways from a holder down to a company. */
    private List<Edge> ways(NodeKey holder, NodeKey company) {
        OptionalInt from = network.placeOf(holder);
        OptionalInt to = network.placeOf(company);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        Set<Integer> above = new HashSet<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(to.getAsInt()));
        above.add(to.getAsInt());
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int i = 0; i < shape.inDegree(node); i++) {
                int edge = shape.inEdge(node, i);
                if (counts(network.edges().get(edge)) && above.add(shape.from(edge))) {
                    queue.add(shape.from(edge));
                }
            }
        }
        Set<Integer> edges = new TreeSet<>();
        Set<Integer> reached = new HashSet<>(Set.of(from.getAsInt()));
        queue.add(from.getAsInt());
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int i = 0; i < shape.outDegree(node); i++) {
                int edge = shape.outEdge(node, i);
                if (counts(network.edges().get(edge)) && above.contains(shape.to(edge))) {
                    edges.add(edge);
                    if (reached.add(shape.to(edge))) {
                        queue.add(shape.to(edge));
                    }
                }
            }
        }
        return edges.stream().map(network.edges()::get).toList();
    }
}
