package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The groups under one control, all at once: parties with the same head, where a head is a controller that nobody controls.
 * Persons may be heads: two companies that one person controls are one group. Joint ventures of two halves belong to no group.
 *
 * <p>Only certain control counts; {@link Control} tells what is possible besides. Time: near-linear in the edges, once.
 * Source: the company-control problem, solved for all parties by merging groups.
 */
public final class ControlGroups {
    private final Network network;
    private final Adjacency shape;
    private final Votes votes;
    private final ControlForest forest;
    private final Map<Integer, ControlGroup> groups = new TreeMap<>();

    private ControlGroups(Network network, ControlPolicy policy) {
        this.network = network;
        shape = network.adjacency();
        votes = new Votes(network, policy);
        forest = new ControlForest(shape, votes);
        int[] size = new int[shape.nodeCount()];
        for (int node = 0; node < size.length; node++) {
            size[forest.headOf(node)]++;
        }
        Map<Integer, List<NodeKey>> members = new HashMap<>();
        for (int node = 0; node < size.length; node++) {
            int head = forest.headOf(node);
            // Most parties are alone.
            if (size[head] > 1) {
                members.computeIfAbsent(head, known -> new ArrayList<>(size[known]))
                        .add(key(node));
            }
        }
        members.forEach((head, keys) -> {
            List<NodeKey> ring = ring(head);
            groups.put(head, new ControlGroup(ring.isEmpty() ? key(head) : ring.get(0), keys, ring));
        });
    }

    /** {@return the groups by majority of votes or stated consolidation} */
    public static ControlGroups in(Network network) {
        return in(network, ControlPolicy.majority());
    }

    /**
     * {@return the groups by that policy}
     *
     * @throws IllegalArgumentException if the policy lets two parties control one company: groups would overlap
     */
    public static ControlGroups in(Network network, ControlPolicy policy) {
        int half = policy.thresholdPercent().compareTo(BigDecimal.valueOf(50));
        if (half < 0 || (half == 0 && policy.comparison() == ControlPolicy.Comparison.AT_LEAST)) {
            throw new IllegalArgumentException("Groups need more than 50 percent to decide, so that a company has one"
                    + " controller; ask Control for lower thresholds.");
        }
        return new ControlGroups(network, policy);
    }

    /** {@return the groups of two or more, in order of their heads' places in the network} */
    public List<ControlGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** {@return the group of that party; empty if it controls nobody and nobody controls it, or it is not here} */
    public Optional<ControlGroup> groupOf(NodeKey party) {
        return network.placeOf(party).stream()
                .mapToObj(place -> Optional.ofNullable(groups.get(forest.headOf(place))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * {@return the companies that two parties certainly control, neither of whom controls the other, in order of keys} Such as one that
     * is stated to be consolidated by one party while another has the majority: one of the two statements is wrong or out of date, so a
     * person should look. Each is in the group of one of them, that of a stated parent before that of who has the votes.
     */
    public List<NodeKey> disputed() {
        return forest.disputed().mapToObj(this::key).toList();
    }

    private NodeKey key(int node) {
        return network.nodes().get(node).key();
    }

    private List<NodeKey> ring(int head) {
        TreeSet<NodeKey> ring = new TreeSet<>();
        int node = head;
        while (forest.isRing(head) && node >= 0 && ring.add(key(node))) {
            node = soleController(node);
        }
        return node == head && ring.size() > 1 ? List.copyOf(ring) : List.of();
    }

    private int soleController(int company) {
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            if (votes.decide(company, votes.low(edge))) {
                return shape.from(edge);
            }
        }
        return -1;
    }
}
