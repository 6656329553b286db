package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who decides for a company: the least set that holds the asked party and, with it, every company of whose votes the members
 * together hold enough by the {@link ControlPolicy}. Being a least fixed point, it doesn't depend on any order, and rings need
 * no special care. Control is not ownership: 51 percent of 51 percent is control of all and ownership of 26 percent.
 *
 * <p>Where shares are ranges or not told, the set is found twice: with what is certain, and with what is possible.
 *
 * <p>Time: linear in the edges that leave the set. Source: the company-control problem as in Magnanimi and Iezzi (2022);
 * Directive 2013/34/EU, article 22, for the majority of votes.
 */
public final class Control {
    private final Network network;
    private final ControlPolicy policy;
    private final Adjacency shape;
    private final Votes votes;

    private Control(Network network, ControlPolicy policy) {
        this.network = network;
        this.policy = policy;
        this.shape = network.adjacency();
        this.votes = new Votes(network, policy);
    }

    /** {@return who controls whom in that network by that policy} Reads every edge once. */
    public static Control in(Network network, ControlPolicy policy) {
        return new Control(network, policy);
    }

    /**
     * Whether a party controls a company, and why.
     *
     * @param holder who may control
     * @param company what may be controlled
     * @param verdict {@code UNDETERMINED} if no holder of the company is known at all or one of the two is not here
     * @param proof what it rests on
     */
    public record Answer(NodeKey holder, NodeKey company, Verdict verdict, Proof proof) {}

    /** {@return whether the party controls the company; nobody is said to control itself} */
    public Answer of(NodeKey holder, NodeKey company) {
        OptionalInt from = network.placeOf(holder);
        OptionalInt to = network.placeOf(company);
        if (from.isEmpty() || to.isEmpty() || holder.equals(company)) {
            Verdict verdict = holder.equals(company) && from.isPresent() ? Verdict.NO : Verdict.UNDETERMINED;
            return new Answer(holder, company, verdict, proof(List.of()));
        }
        Spread certain = spread(from.getAsInt(), Bound.CERTAIN);
        if (certain.members.containsKey(to.getAsInt())) {
            return new Answer(holder, company, Verdict.YES, proof(certain.derivation(to.getAsInt())));
        }
        Spread possible = spread(from.getAsInt(), Bound.POSSIBLE);
        if (possible.members.containsKey(to.getAsInt())) {
            return new Answer(holder, company, Verdict.POSSIBLE, proof(possible.derivation(to.getAsInt())));
        }
        Verdict verdict = hasHolder(to.getAsInt()) ? Verdict.NO : Verdict.UNDETERMINED;
        return new Answer(holder, company, verdict, proof(possible.votesIn(to.getAsInt())));
    }

    /** {@return the companies the party certainly controls, in order of keys; without itself} */
    public List<NodeKey> controlledBy(NodeKey holder) {
        return controlled(holder, Bound.CERTAIN);
    }

    /** {@return the companies the party may control, certain ones included, in order of keys; without itself} */
    public List<NodeKey> possiblyControlledBy(NodeKey holder) {
        return controlled(holder, Bound.POSSIBLE);
    }

    private List<NodeKey> controlled(NodeKey holder, Bound bound) {
        OptionalInt place = network.placeOf(holder);
        if (place.isEmpty()) {
            return List.of();
        }
        Set<NodeKey> keys = new TreeSet<>();
        spread(place.getAsInt(), bound)
                .members
                .keySet()
                .forEach(member -> keys.add(network.nodes().get(member).key()));
        keys.remove(holder);
        return List.copyOf(keys);
    }

    /**
     * What a party and the companies it controls hold together in one company, as the law on significant control counts it: in
     * full, without multiplying along the chain.
     */
    OwnershipBounds.Bounds heldTogether(NodeKey holder, NodeKey company) {
        OptionalInt from = network.placeOf(holder);
        OptionalInt to = network.placeOf(company);
        if (from.isEmpty() || to.isEmpty()) {
            return new OwnershipBounds.Bounds(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        Spread certain = spread(from.getAsInt(), Bound.CERTAIN);
        Spread possible = spread(from.getAsInt(), Bound.POSSIBLE);
        return new OwnershipBounds.Bounds(certain.percentIn(to.getAsInt()), possible.percentIn(to.getAsInt()));
    }

    private boolean hasHolder(int company) {
        for (int i = 0; i < shape.inDegree(company); i++) {
            if (votes.high(shape.inEdge(company, i)) > 0) {
                return true;
            }
        }
        return false;
    }

    private Proof proof(List<Integer> edges) {
        List<Edge> told = new ArrayList<>();
        edges.stream()
                .sorted()
                .distinct()
                .forEach(edge -> told.add(network.edges().get(edge)));
        return new Proof(policy.inWords(), network.asOf(), told);
    }

    private enum Bound {
        CERTAIN,
        POSSIBLE
    }

    private Spread spread(int start, Bound bound) {
        Spread spread = new Spread(bound);
        spread.members.put(start, 0);
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        Map<Integer, Long> sums = new HashMap<>();
        while (!queue.isEmpty()) {
            int member = queue.remove();
            for (int i = 0; i < shape.outDegree(member); i++) {
                int edge = shape.outEdge(member, i);
                int target = shape.to(edge);
                if (spread.votes(edge) > 0 && !spread.members.containsKey(target)) {
                    long sum = sums.merge(target, spread.votes(edge), Long::sum);
                    if (votes.decide(target, sum)) {
                        spread.members.put(target, spread.members.size());
                        queue.add(target);
                    }
                }
            }
        }
        return spread;
    }

    /** The members of a set under one control, each with its turn: what made it a member came before it. */
    private final class Spread {
        private final Map<Integer, Integer> members = new LinkedHashMap<>();
        private final Bound bound;

        private Spread(Bound bound) {
            this.bound = bound;
        }

        private long votes(int edge) {
            return bound == Bound.CERTAIN ? votes.low(edge) : votes.high(edge);
        }

        /** The votes that earlier members hold in the company, its own shares, and so on up to the start. */
        private List<Integer> derivation(int company) {
            List<Integer> edges = new ArrayList<>();
            Set<Integer> explained = new TreeSet<>();
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(company));
            explained.add(company);
            while (!open.isEmpty()) {
                int node = open.remove();
                int turn = members.getOrDefault(node, Integer.MAX_VALUE);
                for (int i = 0; turn > 0 && i < shape.inDegree(node); i++) {
                    int edge = shape.inEdge(node, i);
                    int holder = shape.from(edge);
                    if (holder == node || (votes(edge) > 0 && members.getOrDefault(holder, turn) < turn)) {
                        edges.add(edge);
                        if (explained.add(holder)) {
                            open.add(holder);
                        }
                    }
                }
            }
            return edges;
        }

        private BigDecimal percentIn(int company) {
            long sum = 0;
            for (int edge : votesIn(company)) {
                sum += shape.from(edge) == company ? 0 : votes(edge);
            }
            return BigDecimal.valueOf(sum, 6).min(BigDecimal.valueOf(100));
        }

        private List<Integer> votesIn(int company) {
            List<Integer> edges = new ArrayList<>();
            for (int i = 0; i < shape.inDegree(company); i++) {
                int edge = shape.inEdge(company, i);
                if (shape.from(edge) == company || (votes(edge) > 0 && members.containsKey(shape.from(edge)))) {
                    edges.add(edge);
                }
            }
            return edges;
        }
    }
}
