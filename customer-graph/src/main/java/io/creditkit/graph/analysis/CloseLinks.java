package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parties are closely linked: one holds 20 percent or more of the other, directly or through others, or a third party holds
 * 20 percent or more of both. A close link is not control, and makes no group of connected clients by itself.
 *
 * <p>Shares are the effective ones of {@link OwnershipBounds}, with its treatment of ranges and rings. Where what nobody is told to
 * hold could make a link, there is no {@code NO}. Time: for a pair, the owners above both, and for each of those the network above
 * if nothing is told of a link; for all links of a party, that for each candidate. Source: Guideline (EU) 2015/510 of the European
 * Central Bank, article 138, on close links; Regulation (EU) 575/2013, article 4(1)(38), has the same threshold for participations, and
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
     * @param relation the most certain relation that is told, in the order of the constants; {@code NONE} with {@code POSSIBLE} if only
     *     shares that nobody is told to hold could make a link
     * @param through the third party, the first in order of keys; empty for other relations
     * @param proof the shareholdings on the ways from holder to held; with {@code NONE} those in both and in all above them
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
            return notTold(one, other, Verdict.NO);
        }
        if (network.node(one).isEmpty() || network.node(other).isEmpty()) {
            return new CloseLink(one, other, Verdict.UNDETERMINED, Relation.NONE, Optional.empty(), proof(List.of()));
        }
        EffectiveShares ownersOfOne = ownership.ownersOf(one);
        EffectiveShares ownersOfOther = ownership.ownersOf(other);
        CloseLink best = link(one, other, holds(one, other, ownersOfOther), Relation.HOLDS, Optional.empty());
        best = moreCertain(best, link(one, other, holds(other, one, ownersOfOne), Relation.IS_HELD, Optional.empty()));
        Set<NodeKey> thirds = commonHolders(ownersOfOne, ownersOfOther);
        thirds.removeAll(Set.of(one, other));
        for (NodeKey third : thirds) {
            if (best.verdict() != Verdict.YES) {
                Verdict both = holds(third, one, ownersOfOne).and(holds(third, other, ownersOfOther));
                best = moreCertain(best, link(one, other, both, Relation.COMMON_HOLDER, Optional.of(third)));
            }
        }
        if (best.verdict() == Verdict.YES || best.verdict() == Verdict.POSSIBLE) {
            return best;
        }
        if (!isKnown(one) || !isKnown(other)) {
            return notTold(one, other, Verdict.UNDETERMINED);
        }
        Verdict untold = mayHold(one, other, ownersOfOther).or(mayHold(other, one, ownersOfOne));
        for (NodeKey third : thirds) {
            // More than possible it can't become: nobody is told to hold enough of both.
            if (untold != Verdict.POSSIBLE) {
                untold = untold.or(mayHold(third, one, ownersOfOne).and(mayHold(third, other, ownersOfOther)));
            }
        }
        return notTold(one, other, best.verdict().or(untold));
    }

    private CloseLink notTold(NodeKey one, NodeKey other, Verdict verdict) {
        Set<Edge> edges = new LinkedHashSet<>(bounds.holdingsAbove(one, other));
        edges.addAll(bounds.holdingsAbove(other, one));
        return new CloseLink(one, other, verdict, Relation.NONE, Optional.empty(), proof(List.copyOf(edges)));
    }

    /**
     * {@return the links of the party that are certain or possible by what is told, in order of the other party's keys} Not those
     * that only shares nobody is told to hold could make: they could link the party to almost anyone.
     */
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

    /** As if the holder held, besides, all that nobody is told to hold. */
    private Verdict mayHold(NodeKey holder, NodeKey held, EffectiveShares owners) {
        return bounds.withUntold(holder, held, owners)
                .map(share -> share.against(THRESHOLD, ControlPolicy.Comparison.AT_LEAST))
                .orElse(Verdict.UNDETERMINED);
    }

    private static Set<NodeKey> commonHolders(EffectiveShares some, EffectiveShares others) {
        Set<NodeKey> common = above(some);
        common.retainAll(above(others));
        return common;
    }

    private static Set<NodeKey> above(EffectiveShares owners) {
        Set<NodeKey> above = new TreeSet<>(owners.undetermined());
        owners.shares().forEach(share -> above.add(share.owner()));
        return above;
    }

    /** Whether it is told who holds the party; of a person nobody can. */
    private boolean isKnown(NodeKey party) {
        return network.node(party).orElseThrow().kind() == NodeKind.PERSON
                || network.edgesTo(party).stream()
                        .anyMatch(edge -> counts(edge) && !edge.from().equals(party));
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
        return new CloseLink(one, other, verdict, relation, through, proof(edges));
    }

    private Proof proof(List<Edge> edges) {
        return new Proof(POLICY, network.asOf(), edges);
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
